import { i18n } from '#i18n';
import { Logo } from '../shared/logo.tsx';
import type { SectionProps } from './section.ts';

/** Third-party parts of the package. */
const PARTS: readonly [name: string, licence: string][] = [
  ['Preact, Signals', 'MIT'],
  ['otpauth', 'MIT'],
  ['noble-hashes, noble-ciphers', 'MIT'],
  ['argon2id (openpgpjs)', 'MIT'],
  ['hash-wasm', 'MIT'],
  ['EFF word list', 'CC BY 3.0 US'],
  ['jsQR', 'Apache-2.0'],
  ['qr', 'MIT or Apache-2.0'],
  ['uqr', 'MIT'],
  ['tldts', 'MIT'],
  ['2fa.directory', 'MIT'],
  ['xmldom', 'MIT'],
  ['zip.js', 'BSD-3-Clause'],
  ['Papa Parse', 'MIT'],
  ['Simple Icons', 'CC0-1.0'],
  ['WXT', 'MIT'],
];

const REPOSITORY = 'https://github.com/watchword-app/watchword';

const LINKS: [label: () => string, address: string][] = [
  [() => i18n.t('about.source'), REPOSITORY],
  [() => i18n.t('about.help'), `${REPOSITORY}#readme`],
  [() => i18n.t('about.privacy'), `${REPOSITORY}/blob/main/PRIVACY.md`],
  [() => i18n.t('about.report'), `${REPOSITORY}/issues/new/choose`],
  [() => i18n.t('about.changes'), `${REPOSITORY}/blob/main/CHANGELOG.md`],
];

/** Version, links and licences. */
export function AboutSection({ app }: SectionProps) {
  return (
    <div class="stack settings">
      <section class="card about">
        <Logo size={56} />
        <div class="card-title">
          <h2>Watchword {app.ports.version}</h2>
          <p class="muted small">{i18n.t('about.text')}</p>
          <ul class="bar">
            {LINKS.map(([label, address]) => (
              <li key={address}>
                <a class="link" href={address} target="_blank" rel="noreferrer">
                  {label()}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </section>
      <section class="card stack">
        <div class="card-title">
          <h2>
            <a class="link" href="/licences.txt" target="_blank" rel="noreferrer">
              {i18n.t('about.licences')}
            </a>
          </h2>
          <p class="muted small">{i18n.t('about.marks')}</p>
        </div>
        <dl class="pairs">
          {PARTS.map(([name, licence]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd class="muted">{licence}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}
