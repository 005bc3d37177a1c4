import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { lock, unlock } from '../../lib/app/actions/accounts.ts';
import { backToPopup, unlockWithPasskey } from '../../lib/app/actions/vault-access.ts';
import type { App } from '../../lib/app/state/app.ts';
import { lazy } from '../shared/lazy.tsx';
import { LockIcon } from '../shared/list-icons.tsx';
import { Unlock } from '../shared/lock-screen.tsx';
import { Logo } from '../shared/logo.tsx';
import { Toast } from '../shared/toast.tsx';
import type { Section, SectionProps } from './section.ts';
import { SECTIONS, sectionOf } from './sections.ts';

const FirstRun = lazy(() => import('../shared/states.tsx').then((m) => m.FirstRun));
const Damaged = lazy(() => import('../shared/states.tsx').then((m) => m.Damaged));
const Unreachable = lazy(() => import('../shared/states.tsx').then((m) => m.Unreachable));

const GROUPS = [
  { id: 'accounts', label: () => i18n.t('manage.groupAccounts') },
  { id: 'settings', label: () => i18n.t('manage.groupSettings') },
  { id: 'more', label: () => i18n.t('manage.groupMore') },
] as const;

/** The manage tab: a list of sections, one of them open according to the URL hash. */
export function Manage({ app, onRestart }: { app: App; onRestart(): void }) {
  const [hash, setHash] = useState(location.hash);
  const section = sectionOf(hash);
  const main = useRef<HTMLElement>(null);
  const groups = useRef<HTMLUListElement>(null);
  const isReading = app.vault.value === 'reading';
  useEffect(() => {
    const follow = () => {
      setHash(location.hash);
      main.current?.focus();
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  useEffect(() => {
    document.title = i18n.t('manage.tab', [section.label()]);
  }, [section]);
  useEffect(() => {
    const [frame, sections] = [main.current, groups.current];
    if (!frame || !sections) return;
    const following = import('./frame.ts').then(({ follow }) => follow(frame, sections));
    return () => void following.then((stop) => stop());
  }, [isReading]);
  const clearHash = () => {
    history.replaceState(null, '', location.pathname);
    setHash('');
  };
  if (isReading) return null;

  return (
    <div class="manage">
      <nav class="manage-nav" aria-label={i18n.t('manage.title')}>
        <p class="manage-name">
          <Logo size={28} />
          Watchword
        </p>
        <ul class="manage-groups" ref={groups}>
          {GROUPS.map(({ id: group, label: groupLabel }) => (
            <li key={group}>
              <p class="manage-group" id={`group-${group}`}>
                {groupLabel()}
              </p>
              <ul aria-labelledby={`group-${group}`}>
                {SECTIONS.filter((each) => each.group === group && (!each.isHidden || each.id === section.id)).map(
                  ({ id, label }) => (
                    <li key={id}>
                      <a href={`#${id}`} aria-current={id === section.id ? 'page' : undefined} data-text={label()}>
                        <span>{label()}</span>
                      </a>
                    </li>
                  ),
                )}
              </ul>
            </li>
          ))}
        </ul>
        {app.vault.value === 'unlocked' && (
          <button type="button" class="button" data-kind="quiet" onClick={() => void lock(app)}>
            <LockIcon />
            <span>{i18n.t('list.lock')}</span>
          </button>
        )}
      </nav>
      <main class="manage-main" tabIndex={-1} ref={main}>
        {section.needsVault && app.vault.value !== 'unlocked' ? (
          <Closed app={app} hash={hash} onAsked={clearHash} onRestart={onRestart} />
        ) : (
          <Loaded section={section} app={app} key={section.id} />
        )}
      </main>
      <Toast notices={app.notices} />
    </div>
  );
}

interface ClosedProps {
  app: App;
  hash: string;
  /** The passkey that the hash requests is being asked for. */
  onAsked(): void;
  onRestart(): void;
}

/** Shown instead of a section that needs the unlocked vault. */
function Closed({ app, hash, onAsked, onRestart }: ClosedProps) {
  switch (app.vault.value) {
    case 'none':
      return <FirstRun onStart={() => void app.ports.openPage('welcome')} />;
    case 'damaged':
    case 'newer':
      return (
        <Damaged isNewer={app.vault.value === 'newer'} onRescue={() => void app.ports.openPage('options', '#rescue')} />
      );
    case 'unreachable':
      return <Unreachable onRetry={() => void app.refresh()} onRestart={onRestart} />;
    default:
      return <Locked app={app} hash={hash} onAsked={onAsked} />;
  }
}

/** URL hash that requests a passkey at once. The popup opens this page, since it would close under the browser's prompt. */
const WITH_PASSKEY = '#passkey';

function Locked({ app, hash, onAsked }: Omit<ClosedProps, 'onRestart'>) {
  const isFromPopup = useRef(false);
  const isAsked = hash === WITH_PASSKEY;
  if (isAsked) isFromPopup.current = true;
  useEffect(() => {
    // Once for each request: neither at the next lock, nor is the next request taken for this one.
    if (isAsked) onAsked();
  }, [isAsked]);
  const done = async () => {
    if (isFromPopup.current) await backToPopup(app);
  };
  return (
    <Unlock
      waitingFor=""
      onUnlock={(passphrase) => unlock(app, passphrase).then(done)}
      onForgot={() => {
        location.hash = '#rescue';
      }}
      isPasskeyAskedAtOnce={isAsked && app.hasPasskey.value}
      {...(app.hasPasskey.value ? { onPasskey: (until) => unlockWithPasskey(app, until).then(done) } : {})}
    />
  );
}

function Loaded({ section, app }: { section: Section; app: App }) {
  const View = useMemo(
    () => lazy<SectionProps>(section.load, { onProblem: (error) => app.notices.problem(error) }),
    [section, app],
  );
  return (
    <section aria-labelledby="section-title">
      <h1 id="section-title">{section.label()}</h1>
      <View app={app} />
    </section>
  );
}
