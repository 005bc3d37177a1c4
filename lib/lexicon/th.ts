import type { FieldTerm, MessageTerm } from './term.ts';

/** Thai, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', 'รหัส(?:ยืนยัน|otp| otp|ผ่านครั้งเดียว)', 'messages in Thai'],
  ['code-run-on', 'รหัส', 'messages in Thai'],
  ['code-run-on', 'รหส', ''],
  ['second-factor', 'สองขั้นตอน', ''],
  ['second-factor', 'สองขนตอน', ''],
  ['sent', 'ส่ง', 'messages in Thai'],
  ['from-app', 'แอป', ''],
  ['from-email', 'อีเมล', ''],
];

/** Thai, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure-run-on', '(?:รหัส|โอทีพี)', 'messages in Thai'],
  ['other-code-run-on', 'รหัส(?:พนักงาน|ร้าน|สาขา|ประเทศ|นักเรียน|นักศึกษา)', 'messages with other codes'],
  ['other-code-run-on', 'รหัส(?:สั่งซื้อ|อ้างอิง|ประตู|ธุรกรรม|ห้อง)', ''],
  ['other-code-run-on', '(?:รหัส)(?:ส่วนลด|โปรโมชั่น|ไปรษณีย์|คูปอง|สินค้า|พัสดุ|การจอง)', 'messages in Thai'],
  ['other-code-run-on', '(?:รหัส)(?:จอง|ติดตาม|คำสั่งซื้อ|ลูกค้า|สมาชิก|ผ่านเก่า)', 'messages with other codes'],
  ['act-run-on', 'เข้าสู่ระบบ', 'messages in Thai'],
  ['act-run-on', 'ยืนยัน', 'messages in Thai'],
  ['verb-run-on', 'กรอก', 'messages in Thai'],
  ['verb-run-on', 'ใช้', 'messages in Thai'],
  ['support-run-on', 'นาที', 'messages in Thai'],
  ['support-run-on', 'ห้าม', 'messages in Thai'],
  ['commerce-run-on', '\\d ?% ?(?:ส่วนลด|diskon|giảm|छूट|خصم|הנחה)', 'messages in Hebrew'],
  ['commerce-run-on', 'ส่วนลด', 'messages in Thai'],
  ['sent-run-on', 'ส่ง', 'messages in Thai'],
  ['label-run-on', 'คำสั่งซื้อ', ''],
  ['label-run-on', 'ใบแจ้งหนี้', ''],
  ['label-run-on', 'พัสดุ', 'messages in Thai'],
  ['label-run-on', 'ติดตาม', ''],
  ['label-run-on', 'การจอง', 'messages with other codes'],
  ['label-run-on', 'ลูกค้า', 'messages in Thai'],
  ['label-run-on', 'บัญชี', ''],
  ['label-run-on', 'บัตร', 'messages in Thai'],
  ['label-run-on', 'ลงท้าย(?:ด้วย)?', 'messages in Thai'],
  ['label-run-on', 'โทร', 'messages in Thai'],
  ['label-run-on', 'จำนวน', ''],
  ['label-run-on', 'เที่ยวบิน', ''],
  ['label-run-on', 'ไปรษณีย์', 'messages in Thai'],
  ['label-run-on', 'ยอด', 'messages in Thai'],
];
