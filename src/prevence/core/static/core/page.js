// Small conveniences on top of pages that work without any script.
document.addEventListener("DOMContentLoaded", () => {
  document.querySelector("[data-focus]")?.focus();
});

// What htmx exchanged took the focus with it: it goes to the message about what was done.
document.addEventListener("htmx:afterSettle", () => {
  if (document.activeElement === document.body) document.querySelector("[data-focus]")?.focus();
});

// A select or checkbox marked data-submits sends its form at once; without script there is a button.
document.addEventListener("change", (event) => {
  if (event.target.matches("[data-submits]")) event.target.form.requestSubmit();
});
