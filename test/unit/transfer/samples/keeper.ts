import { formatOtpauthUri } from '../../../../lib/otp/otpauth-uri.ts';
import { core, csv, github, json, odd, type Sample } from '../sample.ts';

/** Keeper's CSV has no header; codes are pairs of cells behind the fixed ones. Documented in its import guide. */
export const samples: Sample[] = [
  {
    format: 'keeper-csv',
    name: 'keeper.csv',
    bytes: csv(
      [
        'Work\\Web',
        'GitHub',
        github.account,
        'pw',
        'https://github.com',
        'note',
        '',
        'TFC:Keeper',
        formatOtpauthUri(github),
      ],
      ['', 'Other', 'me', 'pw', 'https://other.example', '', ''],
    ),
    accounts: [{ ...core(github), tags: ['Web'], note: 'note', sites: ['github.com'] }],
  },
  {
    format: 'keeper-json',
    name: 'keeper.json',
    bytes: json({
      shared_folders: [],
      records: [
        {
          title: odd.issuer,
          $type: 'login',
          login: odd.account,
          login_url: 'https://other.example',
          custom_fields: { '$oneTimeCode::1': formatOtpauthUri({ ...odd, issuer: '', account: '' }), $note: 'x' },
          folders: [{ folder: 'Work' }],
        },
      ],
    }),
    accounts: [{ ...core(odd), tags: ['Work'] }],
  },
];
