import { i18n } from '#i18n';
import { type DraftSites, hostsOf, withoutSite, withRule, withSites } from '../../lib/app/state/draft-sites.ts';
import { SelectField, TextField } from './form-fields.tsx';
import { IconButton } from './icon-button.tsx';
import { TrashIcon } from './icons.tsx';
import { PlusIcon } from './list-icons.tsx';
import './account-form-sites.css';

const REACHES = ['whole', 'host', 'never'] as const;
type Reach = (typeof REACHES)[number];

const LABELS: Record<Reach, () => string> = {
  whole: () => i18n.t('form.siteWhole'),
  host: () => i18n.t('form.siteHost'),
  never: () => i18n.t('form.siteNever'),
};

const HINTS: Record<Reach, (site: string) => string> = {
  whole: (site) => i18n.t('form.siteWholeHint', [site]),
  host: (site) => i18n.t('form.siteHostHint', [site]),
  never: (site) => i18n.t('form.siteNeverHint', [site]),
};

export interface SitesFieldProps {
  /** Name of the account, for the question. */
  name: string;
  value: DraftSites;
  /** The open site, offered to be added; empty = none. */
  openSite: string;
  /** Whether the user is being asked about the site in `value.newSite`. */
  isAsking: boolean;
  onInput(value: Partial<DraftSites>): void;
  onAsk(isAsking: boolean): void;
}

/** The sites of an account, each with its rule. Adding a second site needs a confirmation that names both. */
export function SitesField({ name, value, openSite, isAsking, onInput, onAsk }: SitesFieldProps) {
  const added = hostsOf(value.newSite);
  const add = () => {
    onAsk(false);
    onInput(withSites(value, added));
  };
  const ask = () => (value.sites.length > 0 ? onAsk(added.length > 0) : add());
  return (
    <fieldset class="form-sites">
      <legend>{i18n.t('form.sites')}</legend>
      {value.sites.map((site) => (
        <SiteRow
          key={site}
          site={site}
          reach={value.siteRules[site] ?? 'whole'}
          onReach={(reach) => onInput(withRule(value, site, reach === 'whole' ? undefined : reach))}
          onRemove={() => onInput(withoutSite(value, site))}
        />
      ))}
      {isAsking ? (
        <SecondSite name={name} sites={value.sites} added={added} onCancel={() => onAsk(false)} onAdd={add} />
      ) : (
        <div class="form-site-add">
          <TextField
            label={i18n.t('form.siteAdd')}
            hint={i18n.t('form.sitesHint')}
            value={value.newSite}
            onInput={(newSite) => onInput({ newSite })}
            placeholder={openSite || 'github.com'}
          />
          <div class="bar">
            <button type="button" class="button" disabled={added.length === 0} onClick={ask}>
              <PlusIcon size={16} />
              {i18n.t('form.siteAdd')}
            </button>
            {openSite !== '' && !value.sites.includes(openSite) && value.newSite === '' && (
              <button
                type="button"
                class="button"
                onClick={() => {
                  onInput({ newSite: openSite });
                  onAsk(value.sites.length > 0);
                }}
              >
                {openSite}
              </button>
            )}
          </div>
        </div>
      )}
    </fieldset>
  );
}

interface SiteRowProps {
  site: string;
  reach: Reach;
  onReach(reach: Reach): void;
  onRemove(): void;
}

/** One site, and on how much of it the account is filled. */
function SiteRow({ site, reach, onReach, onRemove }: SiteRowProps) {
  return (
    <div class="form-site">
      <b class="form-site-host">{site}</b>
      <SelectField
        label={i18n.t('form.siteRule', [site])}
        value={reach}
        options={REACHES.map((each) => ({ value: each, label: LABELS[each]() }))}
        hint={HINTS[reach](site)}
        onInput={onReach}
      />
      <IconButton label={i18n.t('form.siteRemove', [site])} onClick={onRemove}>
        <TrashIcon size={16} />
      </IconButton>
    </div>
  );
}

interface SecondSiteProps {
  name: string;
  sites: readonly string[];
  added: readonly string[];
  onCancel(): void;
  onAdd(): void;
}

/** The question before an account gets another site: codes would go there too. */
function SecondSite({ name, sites, added, onCancel, onAdd }: SecondSiteProps) {
  return (
    <div class="form-site-question" role="alertdialog" aria-label={i18n.t('form.siteAdd')}>
      <p>{i18n.t('form.siteIsFor', [name])}</p>
      <p class="form-site-large">{sites.join(', ')}</p>
      <p>{i18n.t('form.siteAlso')}</p>
      <p class="form-site-large">{added.join(', ')}</p>
      <p class="muted small">{i18n.t('form.siteWarning')}</p>
      <div class="bar">
        <button type="button" class="button" onClick={onCancel}>
          {i18n.t('common.cancel')}
        </button>
        <button type="button" class="button" onClick={onAdd}>
          {i18n.t('form.siteYes')}
        </button>
      </div>
    </div>
  );
}
