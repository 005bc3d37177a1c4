import nodemailer from 'nodemailer';

export interface Mailer {
  /** @throws where the server does not take it. */
  send(mail: { to: string; subject: string; text: string }): Promise<void>;
  close(): void;
}

/**
 * Sends over SMTP. `url` is nodemailer's form: `smtp://user:password@host:587`, `smtps://…:465`.
 * @param from Whose name and address stand in the mail, as `Name <address>`.
 */
export function makeMailer(url: string, from: string): Mailer {
  const transport = nodemailer.createTransport(url, { from });
  return {
    send: async (mail) => {
      await transport.sendMail(mail);
    },
    close: () => transport.close(),
  };
}
