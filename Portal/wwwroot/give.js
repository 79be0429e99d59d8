// Filled in with the form.
