// Stands in for a library that is not installed.
export {};
