// What every page has. Everything works without it.

const start = () => {
    document.querySelector('.errors')?.focus();
};

let path = location.pathname;

// Blazor puts the next page in the place of this one: who doesn't see it must hear it.
const arrived = () => {
    if (location.pathname !== path) {
        path = location.pathname;
        document.getElementById('main')?.focus({ preventScroll: true });
    }
    start();
};

// Escape and a click elsewhere close an open menu.
document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    for (const menu of document.querySelectorAll('details.menu[open]')) {
        menu.open = false;
        menu.querySelector('summary').focus();
    }
});
document.addEventListener('click', event => {
    for (const menu of document.querySelectorAll('details.menu[open]')) {
        if (!menu.contains(event.target)) menu.open = false;
    }
});

// A link to a part of the page itself takes the focus along: Blazor's own handling only scrolls.
document.addEventListener('click', event => {
    const link = event.target.closest('a[href*="#"]');
    const part = link && link.pathname === location.pathname && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!part || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    part.focus();
    part.scrollIntoView({ block: 'nearest' });
}, true);

globalThis.Blazor?.addEventListener('enhancedload', arrived);
start();
