import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { type AppOptions, makeApp } from './app.ts';
import { bundleClient } from './bundle.ts';
import { type Delivery, type DeliverySettings, startDelivery } from './delivery/delivery.ts';
import type { SiteEvent, Store } from './store.ts';

export interface SiteOptions extends Omit<AppOptions, 'bundles' | 'delivery'> {
  /** 0, the default, takes a free one. */
  port?: number;
  /** Real mail and text services; without them the embedded ones are used. */
  services?: Pick<DeliverySettings, 'smtpUrl' | 'mailFrom' | 'twilio'>;
}

export interface RunningSite {
  /** `http://localhost:PORT`. The same site answers on 127.0.0.1 and on any name under `.localhost`. */
  url: string;
  port: number;
  /** What has happened, oldest first; `confirmed` and `signed-in` mean that the server accepted. */
  events: readonly SiteEvent[];
  store: Store;
  /** The embedded mailbox and phone among it. */
  delivery: Delivery;
  close: () => Promise<void>;
}

/** Starts the site on loopback, with everything in memory. @throws where the port is taken. */
export async function startSite({ port = 0, services = {}, ...options }: SiteOptions = {}): Promise<RunningSite> {
  const { host = 'localhost', now = Date.now } = options;
  const delivery = await startDelivery({ ...services, host, now });
  const { app, site } = makeApp({ ...options, bundles: await bundleClient(), delivery });
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const bound = (server.address() as AddressInfo).port;
  return {
    url: `http://localhost:${bound}`,
    port: bound,
    events: site.store.events,
    store: site.store,
    delivery,
    close: async () => {
      await delivery.close();
      await new Promise<void>((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        // Browsers hold connections open, and a test would wait for them.
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
    },
  };
}
