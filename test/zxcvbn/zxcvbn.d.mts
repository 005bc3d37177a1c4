export declare const zxcvbn: { check(text: string): { score: number } };
export declare const words: Record<'all' | 'ordinary' | 'diceware', string[]>;
export declare function variants(word: string): string[];
