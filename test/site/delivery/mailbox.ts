import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface Mail {
  from: string;
  fromName: string;
  subject: string;
  text: string;
  /** ms since the epoch, when it arrived. */
  at: number;
}

const MAX_BYTES = 1024 * 1024;

/** A mail server on loopback that takes what is sent to anybody and keeps it for their inbox page. */
export class Mailbox {
  readonly #now: () => number;
  readonly #mails = new Map<string, Mail[]>();
  readonly #server: SMTPServer;

  constructor(now: () => number) {
    this.#now = now;
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      disableReverseLookup: true,
      size: MAX_BYTES,
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          if (stream.sizeExceeded) return done(new Error('The message is larger than 1 MB.'));
          const to = session.envelope.rcptTo.map(({ address }) => address.toLowerCase());
          this.#keep(Buffer.concat(chunks), to).then(() => done(), done);
        });
      },
    });
  }

  /** Starts it on a free port. @returns its URL, `smtp://127.0.0.1:PORT`. */
  async listen(): Promise<string> {
    const server = await new Promise<ReturnType<SMTPServer['listen']>>((resolve, reject) => {
      this.#server.once('error', reject);
      const listening = this.#server.listen(0, '127.0.0.1', () => resolve(listening));
    });
    return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(resolve));
  }

  /** Newest first. */
  mailsOf(address: string): readonly Mail[] {
    return this.#mails.get(address.toLowerCase()) ?? [];
  }

  addresses(): string[] {
    return [...this.#mails.keys()].sort();
  }

  async #keep(raw: Buffer, to: string[]): Promise<void> {
    const parsed = await PostalMime.parse(raw);
    const mail: Mail = {
      from: parsed.from?.address ?? '',
      fromName: parsed.from?.name ?? '',
      subject: parsed.subject ?? '',
      text: parsed.text ?? '',
      at: this.#now(),
    };
    for (const address of to) this.#mails.set(address, [mail, ...(this.#mails.get(address) ?? [])]);
  }
}
