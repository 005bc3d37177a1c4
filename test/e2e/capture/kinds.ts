import { encode } from 'uqr';
import { png } from './pages.ts';

const matrix = (text: string): boolean[][] => encode(text, { border: 2, ecc: 'L' }).data;
const address = (text: string): string => `data:image/png;base64,${png(text).toString('base64')}`;
const STEP = 4;

/** The characters of a code as terminals draw it, two rows a line. */
function halfBlocks(text: string): string[] {
  const rows = matrix(text);
  return Array.from({ length: Math.ceil(rows.length / 2) }, (_, y) =>
    rows[0]!.map((_, x) => ' ▀▄█'[(rows[y * 2]![x] ? 1 : 0) + (rows[y * 2 + 1]?.[x] ? 2 : 0)]).join(''),
  );
}

const svgOf = (text: string, colour = '#000'): string => {
  const rows = matrix(text);
  const path = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return `viewBox="0 0 ${rows.length} ${rows.length}"><path fill="${colour}" d="${path}"/>`;
};
const maskOf = (text: string): string =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200" ${svgOf(text)}</svg>`)}`;

const PLACED = 'width:200px;height:200px;';

const pictureOf = (text: string): string =>
  maskOf(text).replace(
    '%3Cpath',
    '%3Crect%20width%3D%22100%25%22%20height%3D%22100%25%22%20fill%3D%22%23fff%22%2F%3E%3Cpath',
  );
const classOf = (text: string): string => `of-${text.replaceAll(/[^a-z]/gi, '')}`;

/** The ways in which pages show a picture of a code. Each gives the HTML of one. */
export const PICTURES: Record<string, (text: string) => string> = {
  'before an element': (text) =>
    `<style>.${classOf(text)}::before{content:url('${address(text)}')}</style><div class="${classOf(text)}" style="display:inline-block"></div>`,
  'image in a drawing': (text) =>
    `<svg width=200 height=200><image href="${address(text)}" width=200 height=200 /></svg>`,
  object: (text) => `<object type=image/png data="${address(text)}"></object>`,
  choice: (text) => `<picture><source srcset="${address(text)}"><img alt=""></picture>`,
  button: (text) => `<input type=image alt="" src="${address(text)}">`,
  drawing: (text) => `<img alt="" width=200 height=200 src="${pictureOf(text)}">`,
  canvas: (text) =>
    `<canvas width=300 height=300></canvas><script>{const c=document.currentScript.previousElementSibling.getContext('2d'),i=new Image();i.onload=()=>c.drawImage(i,0,0);i.src='${address(text)}'}</script>`,
  blob: (text) =>
    `<img alt=""><script>{const i=document.currentScript.previousElementSibling,a=atob('${address(text).split(',')[1]}');i.src=URL.createObjectURL(new Blob([Uint8Array.from(a,(c)=>c.charCodeAt(0))],{type:'image/png'}))}</script>`,
  scroller: (text) =>
    `<div style="height:120px;overflow:auto"><div style="height:900px"></div><img alt="" src="${address(text)}"></div>`,
  'whole blocks': (text) =>
    `<pre style="width:max-content;line-height:1;background:#fff;color:#000">${matrix(text)
      .map((row) => row.map((dark) => (dark ? '██' : '  ')).join(''))
      .join('\n')}</pre>`,
  // What stands in a frame comes behind what its page has.
  frame: (text) => `<iframe width=400 height=400 srcdoc='<img alt="" src="${address(text)}">'></iframe>`,
};

/** The ways in which pages put a code together. Each gives the HTML of one. */
export const KINDS: Record<string, (text: string) => string> = {
  table: (text) =>
    `<table style="border-collapse:collapse;background:#fff">${matrix(text)
      .map(
        (row) =>
          `<tr>${row.map((dark) => `<td style="padding:0;width:${STEP}px;height:${STEP}px;background:${dark ? '#000' : '#fff'}">`).join('')}`,
      )
      .join('')}</table>`,
  cells: (text) =>
    `<div style="display:grid;width:max-content;grid-template-columns:repeat(${matrix(text).length},${STEP}px)">${matrix(
      text,
    )
      .flat()
      .map((dark) => `<i style="height:${STEP}px;background:${dark ? '#000' : '#fff'}"></i>`)
      .join('')}</div>`,
  text: (text) => `<pre style="width:max-content;line-height:1">${halfBlocks(text).join('\n')}</pre>`,
  mask: (text) =>
    `<div style="${PLACED}background:#000;-webkit-mask:url('${maskOf(text)}');mask:url('${maskOf(text)}')"></div>`,
  'use of another drawing': (text) =>
    `<svg width=0 height=0><symbol id=shape-${text.length} ${svgOf(text)}</symbol></svg><svg width=200 height=200><use href="#shape-${text.length}"/></svg>`,
  'set of images': (text) => `<div style="${PLACED}background:image-set(url('${address(text)}') 1x) 0 0/100%"></div>`,
  'several backgrounds': (text) =>
    `<div style="${PLACED}background:linear-gradient(#0000,#0000),url('${address(text)}') 0 0/100%"></div>`,
  content: (text) => `<div style="${PLACED}content:url('${address(text)}')"></div>`,
  'light on a dark page': (text) =>
    `<div style="background:#111;padding:20px;width:max-content"><svg width=200 height=200 ${svgOf(text, '#fff')}</svg></div>`,
  shadows: (text) =>
    `<div style="height:200px"><div style="width:${STEP}px;height:${STEP}px;box-shadow:${matrix(text)
      .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`#000 ${x * STEP}px ${y * STEP}px`] : [])))
      .join(',')}"></div></div>`,
};
