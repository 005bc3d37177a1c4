import type { Candidate } from './candidates.ts';
import type { Relation } from './relate.ts';
import type { Keyword } from './words.ts';

/** A code found in an email or text message. */
export interface FoundCode {
  /** As the user types it: no separators, no prefix. */
  code: string;
  /** The host to which the message itself binds the code (`@host #code`). Offer it nowhere else. */
  host?: string;
  /** Confidence, 0–1. Matches below `SURE` are not returned. */
  confidence: number;
  /** The message does not call it a code: offer it only to copy, never to fill. */
  isUnnamed?: true;
}

/** One candidate and its verdict. */
export interface JudgedCandidate extends Candidate {
  /** 0–1. */
  confidence: number;
  /** Each word for a code within reach, and how the candidate relates to it. */
  relations: JudgedRelation[];
}

/** How a candidate relates to one word for a code. */
export interface JudgedRelation {
  keyword: Keyword;
  relation: Relation;
  /** Why the relation does not count; empty if it does. */
  dropped: '' | 'shape' | 'telephone' | 'doubt';
  /** 0–1: the confidence that the relation gives; 0 if it does not count. */
  worth: number;
}

/** The finder's whole verdict on a message. */
export interface JudgedMessage {
  found: FoundCode[];
  /** In the order of the text; none if the message itself binds its code to a host. */
  candidates: JudgedCandidate[];
  /** About the message as a whole: it advertises, it states how long a code is valid, it names other codes. */
  signs: ('commerce' | 'support' | 'other')[];
  /** Normalised and without accents. Positions of candidates and words refer to it. */
  text: string;
}
