// Filled in with the pages that move.
