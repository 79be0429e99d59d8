// What the pages for admins do more with script. Everything works without it.

for (const button of document.querySelectorAll('[data-copies]')) {
    if (!navigator.clipboard) continue;
    button.hidden = false;
    button.addEventListener('click', async () => {
        await navigator.clipboard.writeText(document.getElementById(button.dataset.copies).textContent.trim());
        button.textContent = button.dataset.copied;
    });
}
