import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as english from '@zxcvbn-ts/language-en';

/** @type {Record<string, (string | number)[]>} */
const lists = { ...common.dictionary, ...english.dictionary };

/** The judge that our own estimator is compared with: zxcvbn with all of its word lists. */
export const zxcvbn = new ZxcvbnFactory({ dictionary: lists, graphs: common.adjacencyGraphs });

const lower = (name) => (lists[name] ?? []).map((word) => String(word).toLowerCase());

export const words = {
  /** Every listed word and passphrase of five characters or more; shorter ones are weak for their length. */
  all: [...new Set(Object.keys(lists).flatMap(lower))].filter((word) => word.length >= 5),
  /** Words and names, without passphrases. */
  ordinary: ['commonWords-en', 'wikipedia-en', 'firstnames-en', 'lastnames-en'].flatMap(lower),
  /** The list that passphrases are generated from. */
  diceware: lower('diceware-common'),
};

/** A word as people make a passphrase of it. */
export function variants(word) {
  return [
    word,
    `${word}1`,
    `${word}123`,
    `${word[0].toUpperCase()}${word.slice(1)}!`,
    `${word}1987`,
    word.replaceAll('a', '@').replaceAll('o', '0').replaceAll('e', '3'),
    word + word,
  ];
}
