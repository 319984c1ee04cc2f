import './print.css';

/** Prints one piece of the page by itself, through the browser. */
export function printElement(element: HTMLElement): void {
  const paper = document.createElement('div');
  paper.className = `paper ${element.closest('.ant-app')?.className ?? ''}`;
  paper.append(element.cloneNode(true));
  document.body.append(paper);
  document.body.classList.add('printing');
  const done = (): void => {
    document.body.classList.remove('printing');
    paper.remove();
    window.removeEventListener('afterprint', done);
  };
  window.addEventListener('afterprint', done);
  window.print();
}
