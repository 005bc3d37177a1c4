import type { Candidate } from './candidates.ts';
import type { Relation } from './relate.ts';
import type { Keyword } from './words.ts';

/** A code found in a message that was mailed or texted. */
export interface Delivered {
  /** As one types it: no separators, no prefix. */
  code: string;
  /** The host that the message itself binds the code to (`@host #code`). Offer it nowhere else. */
  host?: string;
  /** 0–1; what is less sure than `SURE` is not returned. */
  confidence: number;
  /** The message does not call it a code: to be copied, never filled. */
  isUnnamed?: true;
}

/** One candidate as it was judged. */
export interface JudgedCandidate extends Candidate {
  /** 0–1. */
  confidence: number;
  /** Each word for a code within reach, and what became of the two. */
  relations: JudgedRelation[];
}

/** How a candidate stands to one word for a code. */
export interface JudgedRelation {
  keyword: Keyword;
  relation: Relation;
  /** Why it does not count; empty where it does. */
  dropped: '' | 'shape' | 'telephone' | 'doubt';
  /** 0–1: what the relation is worth for this word; 0 where it does not count. */
  worth: number;
}

/** All that the finder made of a message. */
export interface JudgedMessage {
  found: Delivered[];
  /** In the order of the text; none where the message itself binds its code to a host. */
  candidates: JudgedCandidate[];
  /** What the message as a whole says: it sells, it speaks of a code's lifetime, it names other codes. */
  signs: ('commerce' | 'support' | 'other')[];
  /** Normalised and without accents; places of candidates and words are in it. */
  text: string;
}
