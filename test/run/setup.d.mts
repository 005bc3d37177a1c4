export declare function ensurePackage(folder?: string): void;
