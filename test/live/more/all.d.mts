export declare const COMPONENTS: Record<string, unknown>;
