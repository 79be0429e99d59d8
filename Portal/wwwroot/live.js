// What another person does appears without reloading. The line carries no content, only that there is something new.

let line = null;
let address = null;
let shown = null;

// A fresh page would lose what is typed, and what was sent and not taken.
const isTyping = () => document.querySelector('.errors') || [...document.querySelectorAll('main textarea')].some(area => area.value !== area.defaultValue)
    || document.querySelector('main form')?.contains(document.activeElement);

const hear = event => {
    if (event.data === shown) return;
    shown = event.data;
    if (isTyping()) document.querySelector('[data-live-news]')?.removeAttribute('hidden');
    else if (globalThis.Blazor) Blazor.navigateTo(location.pathname + location.search, false, true);
};

const start = () => {
    const page = document.querySelector('[data-live]');
    const wanted = page?.dataset.live ?? null;
    shown = page?.dataset.print ?? null;
    if (wanted === address) return;
    line?.close();
    address = wanted;
    line = wanted && new EventSource(wanted);
    line?.addEventListener('print', hear);
};

globalThis.Blazor?.addEventListener('enhancedload', start);
start();
