export interface Texter {
  /** @throws Twilio's own error, with its `code`, where the message is not taken. */
  send(text: { to: string; body: string }): Promise<void>;
}

export interface TextSettings {
  sid: string;
  token: string;
  /** The number that texts come from, in E.164. */
  from: string;
  /** Another place than Twilio's own API. */
  baseUrl?: string;
}

const TIMEOUT_MS = 10_000;

/** Sends through Twilio's Messages API: https://www.twilio.com/docs/messaging/api/message-resource */
export function makeTexter({ sid, token, from, baseUrl = 'https://api.twilio.com' }: TextSettings): Texter {
  const url = `${baseUrl}/2010-04-01/Accounts/${sid}/Messages.json`;
  const authorization = `Basic ${Buffer.from(`${sid}:${token}`).toString('base64')}`;
  return {
    async send({ to, body }) {
      const response = await fetch(url, {
        method: 'POST',
        headers: { authorization },
        body: new URLSearchParams({ To: to, From: from, Body: body }),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (response.ok) return;
      const { code, message } = await response.json();
      throw Object.assign(new Error(message), { code, status: response.status });
    },
  };
}
