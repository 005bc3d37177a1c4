export interface Texter {
  /** @throws Twilio's own error, with its code, where the message is not taken. */
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

/** Sends through Twilio's own client. It is a large package, so it is loaded with the first text. */
export function makeTexter({ sid, token, from, baseUrl }: TextSettings): Texter {
  const connect = async () => {
    const { default: twilio } = await import('twilio');
    const client = twilio(sid, token);
    if (baseUrl !== undefined) client.api.baseUrl = baseUrl;
    return client;
  };
  let client: ReturnType<typeof connect> | undefined;
  return {
    send: async ({ to, body }) => {
      client ??= connect();
      await (await client).messages.create({ to, from, body });
    },
  };
}
