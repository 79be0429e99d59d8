// The keys of work lists. They press what can be pressed with mouse and Tab too, so they work on any list with the
// same markup, with a circuit or without.

const list = () => document.querySelector('.worklist');
const rows = () => [...document.querySelectorAll('.worklist .row')];
const current = () => document.querySelector('.worklist .row[data-current]');

// An attribute of our own: Blazor writes a row's classes anew when its labels are confirmed.
const stand = row => {
    for (const other of document.querySelectorAll('.worklist .row[data-current]')) delete other.dataset.current;
    if (row) row.dataset.current = '';
};

const move = step => {
    const all = rows();
    const at = all.indexOf(current());
    const row = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + step, 0), all.length - 1)];
    row?.querySelector('.row-text a')?.focus();
};

const press = selector => current()?.querySelector(selector)?.click();

const deeds = {
    j: () => move(1),
    k: () => move(-1),
    x: () => press('.row-pick input'),
    c: () => press('[data-key="c"]'),
    e: () => press('[data-key="e"]'),
    b: () => document.querySelector('.worklist:has(.row-pick :checked) .selection .is-primary')?.click(),
    '/': () => document.getElementById('q')?.focus(),
    '?': () => document.getElementById('keys')?.showModal(),
};

// A key is the page's only where nobody is typing or choosing.
const isTyping = target => target.closest('select, textarea, dialog, [contenteditable], input:not([type="checkbox"])');

document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey || !list() || isTyping(event.target)) return;
    const deed = deeds[event.key];
    if (deed) {
        event.preventDefault();
        deed();
    }
});

document.addEventListener('focusin', event => {
    const row = event.target.closest('.worklist .row');
    if (row) stand(row);
});

// The bar counts by itself; who hears the page is told the number as words.
document.addEventListener('change', event => {
    if (!event.target.closest('.row-pick')) return;
    const count = document.querySelector('.selection-count');
    if (count) count.textContent = document.querySelectorAll('.worklist .row-pick :checked').length || '';
});

const begin = () => {
    for (const keys of document.querySelectorAll('.keys[hidden]')) keys.hidden = false;
};

new MutationObserver(begin).observe(document.body, { childList: true, subtree: true });
begin();

document.addEventListener('click', event => {
    if (event.target.closest('[data-print]')) print();
});
