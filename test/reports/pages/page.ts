import type { Page } from 'puppeteer-core';

/** One page of our own: a situation met on real sites, and what it holds after a right fill. */
export interface MadePage {
  /** Short name of the kind of situation. */
  kind: string;
  name: string;
  html: string;
  /** What `truth()` says then; `<code>` stands for the code. Empty where the page cannot take it and we must say so. */
  expected: string;
  /** Whether the page says, while we look, that the code it got was wrong: then we do not say that it was taken. */
  isRefused?: boolean;
  /** Whether it says so only after the fill was said to be taken: then that is taken back. */
  isRefusedLater?: boolean;
  /** Whether the page went on: then nothing says that it refused the code, though the mark may go. */
  isAccepted?: boolean;
  /** What a user does before filling. */
  first?: (page: Page) => Promise<void>;
  /** Whether the code goes behind the password. */
  append?: boolean;
}

export const BOX = 'style="width:40px;height:50px;text-align:center"';

export const HEAD = '<h1>Two-step verification</h1><p>Enter the 6-digit code of your authenticator app</p>';

/** Six boxes, each with more attributes where a page has them. */
export const boxes = (more: (i: number) => string = () => '', count = 6): string =>
  Array.from({ length: count }, (_, i) => `<input class=box ${BOX} maxlength=1 inputmode=numeric ${more(i)}>`).join('');

export const page = (body: string, script: string): string =>
  `<!doctype html><html lang=en><meta charset=utf-8><title>Sign in</title><body>${body}<script>
const bx=[...Document.prototype.querySelectorAll.call(document,'.box')],$=(id)=>document.getElementById(id);
const join=()=>bx.map((b)=>b.value).join('');const advance=()=>bx.forEach((b,i)=>b.addEventListener('input',()=>{if(b.value)bx[i+1]?.focus()}));
window.submits=[];${script}</script>`;

export const single = (script: string, attributes = 'name=otp maxlength=6', more = ''): string =>
  page(
    `${HEAD}<form id=f onsubmit="return false"><label for=o>Authentication code</label><input id=o ${attributes}>${more}<button>Verify</button></form>`,
    `const o=$('o');${script}`,
  );

export const TRUTH_SUBMITS = "window.truth=()=>submits.join(',');";
