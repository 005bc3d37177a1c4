import { type Mailer, makeMailer } from './mail.ts';
import { Mailbox } from './mailbox.ts';
import { makeTexter, type Texter } from './text.ts';
import { TwilioApi } from './twilio-api.ts';

export interface Delivery {
  mail: Mailer;
  text: Texter;
  /** What arrived in the embedded servers; null where the real services are used. */
  mailbox: Mailbox | null;
  phone: TwilioApi | null;
  close(): Promise<void>;
}

/** The services to use; a missing one is served by its embedded stand-in. */
export interface DeliverySettings {
  /** The site's own host: mails come from it and texts are bound to it. */
  host: string;
  smtpUrl?: string | undefined;
  /** `Name <address>`; with a real server usually an address that it lets one send from. */
  mailFrom?: string | undefined;
  twilio?: { sid: string; token: string; from: string } | undefined;
  now: () => number;
}

/** The environment's names for the real services. @throws where half of Twilio's three is given. */
export function deliveryFromEnv(env: NodeJS.ProcessEnv): Pick<DeliverySettings, 'smtpUrl' | 'mailFrom' | 'twilio'> {
  const { SMTP_URL, MAIL_FROM, TWILIO_ACCOUNT_SID: sid, TWILIO_AUTH_TOKEN: token, TWILIO_FROM: from } = env;
  if ((sid || token || from) && !(sid && token && from))
    throw new Error('Set TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_FROM together, or none of them.');
  return {
    smtpUrl: SMTP_URL || undefined,
    mailFrom: MAIL_FROM || undefined,
    twilio: sid && token && from ? { sid, token, from } : undefined,
  };
}

const EMBEDDED_FROM = '+15005550006';

export async function startDelivery(settings: DeliverySettings): Promise<Delivery> {
  const { host, now, smtpUrl, twilio, mailFrom = `Castra <codes@${host}>` } = settings;
  const mailbox = smtpUrl === undefined ? new Mailbox(now) : null;
  const phone = twilio === undefined ? new TwilioApi(now) : null;
  const mail = makeMailer(mailbox ? await mailbox.listen() : smtpUrl!, mailFrom);
  const text = phone
    ? makeTexter({ ...phone.account, from: EMBEDDED_FROM, baseUrl: await phone.listen() })
    : makeTexter(twilio!);
  return {
    mail,
    text,
    mailbox,
    phone,
    close: async () => {
      mail.close();
      await Promise.all([mailbox?.close(), phone?.close()]);
    },
  };
}
