/** What matching reads of an account: its issuer, and the sites that it is bound to. */
export const account = (issuer: string, ...sites: string[]) => ({ issuer, sites });
