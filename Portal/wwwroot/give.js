// The form keeps what is typed on this device: cleared on sending, on signing out, and after a day. It all works
// without this too.

const prefix = 'draft:';
const lasts = 24 * 60 * 60 * 1000;
const skipped = new Set(['__RequestVerificationToken', '_handler', 'foundIn']);

const keys = () => Object.keys(localStorage).filter(key => key.startsWith(prefix));
const read = key => {
    try { return JSON.parse(localStorage.getItem(key)); } catch { return null; }
};

// What is too old, or was typed by somebody else on this device, goes.
const tidy = person => {
    for (const key of keys()) {
        const draft = read(key);
        const other = person && !key.startsWith(`${prefix}${person}:`);
        if (!draft || other || Date.now() - draft.at > lasts) localStorage.removeItem(key);
    }
};

const typed = form => [...new FormData(form)]
    .filter(([name, value]) => typeof value === 'string' && !skipped.has(name) && !name.startsWith('found-'));

const isWorthKeeping = fields => fields.some(([name, value]) => name !== 'key' && value.trim() !== '');

const fill = (form, fields) => {
    for (const control of form.elements) {
        const values = fields.filter(([name]) => name === control.name).map(([, value]) => value);
        if (skipped.has(control.name)) continue;
        if (control.type === 'checkbox' || control.type === 'radio') control.checked = values.includes(control.value);
        else if (values.length > 0) control.value = values[0];
    }
    const more = form.querySelector('details.more');
    if (more) more.open = [...more.querySelectorAll('input:checked, select, textarea')].some(control => control.value !== '');
};

const count = (form, box) => {
    const field = form.elements[box.dataset.count];
    const tell = () => {
        const left = field.maxLength - field.value.length;
        // Silent until it matters: nobody wants to hear a number at each letter.
        box.hidden = left > 500;
        box.textContent = (left < 0 ? box.dataset.over : box.dataset.left).replace('{0}', Math.abs(left));
    };
    field.addEventListener('input', tell);
    tell();
};

const connect = form => {
    const place = form.closest('main');
    const offline = place.querySelector('[data-offline]');
    const online = place.querySelector('[data-online]');
    form.addEventListener('submit', event => {
        if (navigator.onLine) return;
        event.preventDefault();
        online.hidden = true;
        offline.hidden = false;
        offline.scrollIntoView({ block: 'center' });
    });
    addEventListener('online', () => {
        if (offline.hidden) return;
        offline.hidden = true;
        online.hidden = false;
    });
};

const keep = form => {
    if (form.dataset.kept) return;
    form.dataset.kept = 'true';
    const key = `${prefix}${form.dataset.person}:${form.dataset.draft}`;
    const words = form.querySelector('[data-draft-words]');
    tidy(form.dataset.person);
    const draft = read(key);
    if (draft && !form.dataset.returned && isWorthKeeping(draft.fields)) {
        fill(form, draft.fields);
        words.querySelector('[data-draft-back]').hidden = false;
    }
    const save = () => {
        const fields = typed(form);
        if (isWorthKeeping(fields)) localStorage.setItem(key, JSON.stringify({ at: Date.now(), fields }));
        else localStorage.removeItem(key);
    };
    form.addEventListener('input', save);
    form.addEventListener('change', save);
    if (form.dataset.returned) save();
    words.hidden = false;
    words.querySelector('[data-draft-clear]').addEventListener('click', () => {
        localStorage.removeItem(key);
        location.assign(location.pathname);
    });
    connect(form);
    for (const box of form.querySelectorAll('[data-count]')) count(form, box);
};

const start = () => {
    try {
        tidy();
        if (document.querySelector('[data-signed-out]')) keys().forEach(key => localStorage.removeItem(key));
        const sent = document.querySelector('[data-sent]')?.dataset.sent;
        if (sent) keys().filter(key => key.endsWith(`:${sent}`)).forEach(key => localStorage.removeItem(key));
        const form = document.querySelector('form[data-draft]');
        if (form) keep(form);
    } catch (problem) {
        // A browser that keeps nothing: the form works all the same.
        if (!(problem instanceof DOMException)) throw problem;
    }
};

globalThis.Blazor?.addEventListener('enhancedload', start);
start();
