document.title = 'Maps';
// x
// x
// x
