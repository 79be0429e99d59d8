// Radzen's look and script weigh most of a megabyte: they are fetched by the page that first needs them. The look goes
// before ours, which sets its variables.

const arrive = element => new Promise((resolve, reject) => {
    element.addEventListener('load', resolve);
    element.addEventListener('error', reject);
});

const ours = document.querySelector('link[href*="app."]');
const look = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '_content/Radzen.Blazor/css/standard-base.css' });
const script = Object.assign(document.createElement('script'), { src: '_content/Radzen.Blazor/Radzen.Blazor.js' });
const both = [arrive(look), arrive(script)];
ours.before(look);
document.head.append(script);
await Promise.all(both);

export const ready = () => true;
