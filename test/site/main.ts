import { deliveryFromEnv } from './delivery/delivery.ts';
import { startSite } from './server.ts';

const site = await startSite({ port: Number(process.env.PORT ?? 7030), services: deliveryFromEnv(process.env) });
console.log(`The sign-in site is at ${site.url} (stop it with Ctrl+C)`);

process.once('SIGINT', () => site.close());
process.once('SIGTERM', () => site.close());
