import type { CodePage } from './page-kinds.ts';

/** Sign-in steps as self-hosted products draw them. */
export const SELF_HOSTED: readonly CodePage[] = [
  [
    'GitLab',
    `<form id="new_user" action="/users/sign_in" method="post" class="edit_user gl-show-field-errors js-2fa-form"><input type="hidden" name="authenticity_token" value="x"><input type="hidden" name="user[remember_me]"><div><label for="user_otp_attempt">Enter verification code</label><input class="form-control gl-form-input" required autofocus autocomplete="off" inputmode="numeric" title="This field is required." type="text" name="user[otp_attempt]" id="user_otp_attempt"><p class="form-text">Enter the code from your two-factor authenticator app. If you've lost your device, you can enter one of your recovery codes.</p><button>Verify code</button></div></form>`,
    ['user[otp_attempt]'],
  ],
  [
    'Nextcloud',
    `<div class="two-factor-content"><h2>TOTP (Authenticator app)</h2><form method="POST" class="totp-form"><p>Get the authentication code from the two-factor authentication app on your device.</p><input type="tel" minlength="6" maxlength="10" name="challenge" required autofocus autocomplete="off" autocapitalize="off" value="" placeholder="Authentication code"><button class="primary two-factor-submit" type="submit">Submit</button></form><a class="two-factor-secondary" href="#">Use backup code</a></div>`,
    ['challenge'],
  ],
  [
    'Authelia',
    `<div id="root"><h4>One-Time Password</h4><span>Enter one-time password</span><div id="otp-input" class="otp-input">${Array.from({ length: 6 }, (_, i) => `<div style="display:flex"><input aria-label="${i ? `Digit ${i + 1}` : 'Please enter verification code. Digit 1'}" autocomplete="off" type="tel" maxlength="1" value="" style="width:1em;text-align:center" id="b${i}"></div>`).join('')}</div><button>Methods</button></div>`,
    ['b0', 'b1', 'b2', 'b3', 'b4', 'b5'],
  ],
  [
    'Home Assistant',
    `<ha-auth-flow></ha-auth-flow><div class="content"><form><h1>Two-factor authentication</h1><p>Open the Authenticator app on your device to view your two-factor authentication code and verify your identity:</p><label><span>Two-factor authentication code</span><input class="mdc-text-field__input" type="text" name="code" autocomplete="one-time-code" inputmode="numeric"></label></form></div>`,
    ['code'],
  ],
  [
    'Proxmox VE',
    `<div role="dialog" class="x-window"><div class="x-title-text">Second login factor required</div><div class="x-tab-bar"><a>WebAuthn</a><a>TOTP App</a><a>Recovery Key</a></div><div class="x-panel"><label for="textfield-1031-inputEl">Please enter your TOTP verification code:</label><input id="textfield-1031-inputEl" type="text" size="1" name="textfield-1031-inputEl" class="x-form-field x-form-text" autocomplete="off"></div><a role="button">Confirm Second Factor</a></div>`,
    ['textfield-1031-inputEl'],
  ],
  [
    'Synology DSM',
    `<div class="login-body"><div class="login-title">Sign in</div><div class="field-desc">Enter the verification code shown on your Secure SignIn or authenticator app.</div><form><div class="input-container"><input type="text" syno-id="otp-code" name="one-time-code" autocomplete="one-time-code" maxlength="8"><div class="input-label">6-digit code</div></div></form><a>Other methods</a></div>`,
    ['one-time-code'],
  ],
  [
    'OPNsense-like firewall with one more field',
    `<form class="form-signin" method="post"><h1>Login</h1><label for="usernamefld">Username:</label><input id="usernamefld" name="usernamefld"><label for="passwordfld">Password:</label><input id="passwordfld" type="password" name="passwordfld"><label for="otpfld">OTP token:</label><input id="otpfld" type="text" name="otpfld" autocomplete="off"></form>`,
    ['otpfld'],
  ],
  [
    'Zammad',
    `<form id="login"><div class="form-group"><label for="security_code">Security Code</label><p>Enter the code from your two-factor authenticator app.</p><input id="security_code" class="form-control" type="text" name="security_code" autocomplete="one-time-code" autofocus required pattern="[0-9]*" inputmode="numeric"></div><button>Sign in</button><a>Try another method</a></form>`,
    ['security_code'],
  ],
  [
    'Discourse',
    `<div id="second-factor" class="second-factor"><h3>Two-Factor Authentication</h3><p class="second-factor__description">Please enter the authentication code from your app:</p><input id="login-second-factor" class="second-factor-token-input" type="text" maxlength="6" pattern="[0-9]{6}" autocomplete="one-time-code" autocorrect="off" autocapitalize="off" autofocus inputmode="numeric"></div><p><a class="toggle-second-factor-method" href="">Use a backup code</a></p>`,
    ['login-second-factor'],
  ],
  [
    'Matomo',
    `<form method="post"><div class="card"><div class="card-title">Two-factor authentication</div><p>Verify your identity: please enter the code shown by your authenticator app.</p><div class="input-field"><input type="text" name="form_authcode" placeholder="" id="form_authcode" class="input" size="20" autocorrect="off" autocapitalize="none" autocomplete="off" tabindex="10" autofocus><label for="form_authcode"><i class="icon-user icon"></i> Authentication code</label></div></div></form>`,
    ['form_authcode'],
  ],
  [
    'Wordfence',
    `<form name="loginform" id="loginform"><h2>2FA Code</h2><p><label for="wfls-token">2FA Code<br><input type="text" name="wfls-token" id="wfls-token" aria-describedby="wfls-token-error" class="input" value="" size="6" autocomplete="off"></label></p><label><input type="checkbox" name="wfls-remember-device"> Remember for 30 days</label></form>`,
    ['wfls-token'],
  ],
  [
    'WP 2FA',
    `<form name="validate_2fa_form" id="loginform"><p class="2fa-email-notice">Please enter the two-factor authentication (2FA) verification code below to login. Depending on your 2FA setup, you can get the code from the 2FA app or it was sent to you by email.</p><p><label for="authcode">Verification Code:</label><input type="text" name="authcode" id="authcode" class="input" value="" size="20" pattern="[0-9]*" autocomplete="off"></p></form>`,
    ['authcode'],
  ],
  [
    'miniOrange',
    `<form name="f" method="post"><h4>Validate OTP</h4><p>Please enter the one time passcode shown in the <b>Google Authenticator</b> app.</p><input autofocus type="tel" name="mo2fa_softtoken" placeholder="Enter code" id="mo2fa_softtoken" required class="mo_otp_token" pattern="[0-9]{4,8}" title="Only digits within range 4-8 are allowed."></form>`,
    ['mo2fa_softtoken'],
  ],
  [
    'Drupal TFA',
    `<form id="tfa-entry-form"><div class="js-form-item form-item-code"><label for="edit-code" class="js-form-required">Application verification code</label><input autocomplete="off" type="text" id="edit-code" name="code" value="" size="60" maxlength="128" class="form-text required" required><div class="description">Verification code is application generated and 6 digits long.</div></div></form>`,
    ['code'],
  ],
  [
    'Joomla',
    `<div id="com-users-captive"><h2>Multi-factor Authentication</h2><p>Enter the six digit verification code from your authenticator app.</p><form><label for="users-mfa-code" class="visually-hidden">Six Digit Code</label><input type="text" name="code" id="users-mfa-code" placeholder="" class="form-control input-lg" autocomplete="one-time-code"></form></div>`,
    ['code'],
  ],
  [
    'TYPO3',
    `<form name="verify"><h2>Time-based one-time password</h2><div class="form-group"><label for="totp">Enter the six-digit code</label><input type="text" inputmode="numeric" pattern="[0-9]{6}" id="totp" name="totp" maxlength="6" required></div></form>`,
    ['totp'],
  ],
  [
    'Odoo',
    `<form method="POST" action=""><input type="hidden" name="csrf_token"><div class="mb-2 mt-2 text-muted"><i class="fa fa-2x fa-mobile"></i> To login, enter below the six-digit authentication code provided by your Authenticator app.</div><div class="form-group"><label for="totp_token">Authentication Code</label><input id="totp_token" name="totp_token" class="form-control mb-2" autofocus required placeholder="e.g. 123456"></div></form>`,
    ['totp_token'],
  ],
  [
    'Frappe',
    `<section class="for-login"><form class="form-signin form-verify"><div class="page-card-body"><h4>Verification</h4><div class="form-group"><input type="text" id="login_token" class="form-control" placeholder="Verification Code" required autofocus></div><p>Enter Code displayed in OTP App.</p></div></form></section>`,
    ['login_token'],
  ],
  [
    'MediaWiki OATHAuth',
    `<form class="mw-htmlform-ooui"><fieldset><legend>Two-factor authentication</legend><div class="oo-ui-fieldLayout"><span class="oo-ui-fieldLayout-header"><label for="ooui-php-2">Enter a verification code</label></span><div class="oo-ui-textInputWidget"><input type="text" name="OATHToken" class="oo-ui-inputWidget-input" tabindex="0" dir="ltr" autocomplete="one-time-code" autofocus id="ooui-php-2"></div></div></fieldset></form>`,
    ['OATHToken'],
  ],
  [
    'XenForo',
    `<form action="/login/two-step"><dl class="formRow"><dt><div class="formRow-labelWrapper"><label class="formRow-label" for="_xfUid-1">Verification code</label></div></dt><dd><input type="text" class="input" autofocus inputmode="numeric" pattern="[0-9]*" name="code" maxlength="6" id="_xfUid-1"><div class="formRow-explain">Please enter the verification code generated by the app on your phone.</div></dd></dl></form>`,
    ['code'],
  ],
  [
    'Invision Community',
    `<div class="ipsMFA"><h1>Two-Factor Authentication Required</h1><form><p>Enter the code from your authentication app.</p><div class="cGAForm"><input type="text" name="google_authenticator_auth_code" class="ipsField_fullWidth" maxlength="6" size="6" placeholder="______"></div></form></div>`,
    ['google_authenticator_auth_code'],
  ],
  [
    'Roundcube plug-in',
    `<form name="form"><table><tbody><tr><td class="title"><label for="rcmloginuser">Two-Factor Authentication Code</label></td><td class="input"><input name="_code_2FA" id="2FA_code" size="40" autocapitalize="off" autocomplete="off" type="text"></td></tr></tbody></table></form>`,
    ['_code_2FA'],
  ],
  [
    'cPanel',
    `<form id="login_form" action="/login/" method="post"><div id="tfa_login_form"><div class="input-req-login"><label for="tfatoken">Security code</label></div><div>Enter the security code for “user”.</div><div class="input-field-login icon key-container"><input name="tfatoken" id="tfatoken" placeholder="Security code" class="std_textbox" type="tel" autocomplete="one-time-code"></div></div></form>`,
    ['tfatoken'],
  ],
  [
    'Plesk',
    `<form id="form-login"><div class="form-row"><div class="field-name"><label for="verificationCode">Verification code&nbsp;<span class="required">*</span></label></div><div class="field-value"><input type="text" name="verificationCode" id="verificationCode" size="25" autocomplete="off"></div></div></form>`,
    ['verificationCode'],
  ],
  [
    'WHMCS',
    `<div class="providerLinkingFeedback"></div><div class="row"><p>Your second factor is required to complete login.</p><form method="post" action="/login/challenge"><div align="center"><input type="text" name="key" maxlength="6" class="form-control input-lg" autofocus><br><input type="submit" value="Login »"></div></form><div class="alert alert-info">Can't Access Your 2nd Factor Device? <a href="#">Login using Backup Code</a></div></div>`,
    ['key'],
  ],
  [
    'Webmin',
    `<form action="/session_login.cgi" method="post"><p>You must enter a username and password to login to the server on server.</p><i class="fa fa-user"></i><input type="text" class="form-control session_login" name="user" placeholder="Username"><input type="password" name="pass" placeholder="Password"><input type="text" class="form-control session_login" name="twofactor" autocomplete="off" placeholder="Two-factor token"></form>`,
    ['twofactor'],
  ],
  [
    'JumpServer',
    `<form id="form"><div class="mfa-title">MFA Auth</div><select name="mfa_type"><option>OTP</option></select><div class="mfa-div" id="mfa-otp"><input type="text" class="form-control input-style" placeholder="OTP verification code" name="code" style="width: 100%"></div><small>Can't provide security? Please contact the administrator!</small></form>`,
    ['code'],
  ],
  [
    'Portainer-like with "Passcode"',
    `<form name="form"><h2>MFA</h2><label for="passcode">Passcode</label><input id="passcode" name="passcode" ng-model="ctrl.passcode" autocomplete="off"><button>Continue</button></form>`,
    ['passcode'],
  ],
  [
    'OpenVPN Access Server',
    `<form><h2>Challenge response</h2><label>Enter Authenticator Code</label><input type="text" name="challenge-response" autocomplete="off"><button>Continue</button></form>`,
    ['challenge-response'],
  ],
  [
    'Ghost',
    `<form id="login-verify" class="gh-signin"><header><h1>Verify it's really you</h1></header><p>A sign-in verification code has been sent to your email. Enter the six-digit code below.</p><div class="form-group"><label for="token">Verification code</label><span class="gh-input-icon"><input id="token" name="token" placeholder="• • • • • •" type="text" inputmode="numeric" pattern="[0-9]*" autocomplete="one-time-code" class="gh-input"></span></div></form>`,
    ['token'],
  ],
  [
    'Magento',
    `<form><div class="admin__fieldset"><legend class="admin__legend"><span>2FA</span></legend><p>Enter the code from Google Authenticator</p><div class="admin__field"><label class="admin__field-label"><span>Authenticator Code</span></label><div class="admin__field-control"><input id="tfa_code" class="admin__control-text" type="text" name="tfa_code" data-bind="textInput: verifyCode"></div></div></div></form>`,
    ['tfa_code'],
  ],
  [
    'Snipe-IT',
    `<form role="form" method="POST"><div class="box-header with-border"><h2>Two-Factor Authentication</h2></div><div class="form-group"><label for="two_factor_secret">2FA Code</label><input class="form-control" placeholder="Two-factor code" name="two_factor_secret" type="text" id="two_factor_secret" autocomplete="one-time-code" inputmode="numeric"></div></form>`,
    ['two_factor_secret'],
  ],
  [
    'BookStack',
    `<form action="/mfa/totp/verify" method="POST" autocomplete="off"><div class="setting-list-label">Mobile App</div><p class="small mb-m">Enter the code, generated using your mobile app, below:</p><input type="text" name="code" autocomplete="one-time-code" autofocus placeholder="Provide your app generated code here" class="input-fill-width"></form>`,
    ['code'],
  ],
  [
    'Rocket.Chat',
    `<dialog open aria-labelledby="t"><header><h2 id="t">Enter authentication code</h2></header><form><fieldset><div><label for=":r1:">Open your authentication app and enter the code. You can also use one of your backup codes.</label><span><input id=":r1:" type="text" placeholder="Enter code here" aria-label="" size="1" class="rcx-box rcx-input-box--text"></span></div></fieldset></form></dialog>`,
    [':r1:'],
  ],
  [
    'Zulip',
    `<form name="login_form" id="login_form"><h1>Two-factor authentication</h1><div class="input-box"><p>Please enter the token generated by your token generator.</p><label for="id_token-otp_token">Token</label><input type="number" name="token-otp_token" min="1" max="999999" autofocus="autofocus" inputmode="numeric" autocomplete="one-time-code" id="id_token-otp_token" required></div></form>`,
    ['token-otp_token'],
  ],
  [
    'Pterodactyl',
    `<div class="LoginFormContainer"><h2>Device Checkpoint</h2><form><label for="code">Authentication Code</label><input id="code" name="code" type="text" autocomplete="one-time-code" value=""><p>Enter the two-factor token generated by your device.</p><span>I've Lost My Device</span></form></div>`,
    ['code'],
  ],
  [
    'AzuraCast',
    `<section id="login-two-factor"><h2>Enter Two-Factor Code</h2><p>Your account uses a two-factor security code. Enter the code your device is currently showing below.</p><form method="post"><label for="otp">Security Code</label><input type="text" name="otp" id="otp" class="form-control" autocomplete="one-time-code" autofocus></form></section>`,
    ['otp'],
  ],
  [
    'PeerTube',
    `<form class="ng-untouched"><h2>Login</h2><p i18n>Enter the two-factor code generated by your phone app:</p><my-input-text><div><input id="otp-token" formcontrolname="otp-token" autocomplete="otp" type="text" class="form-control"></div></my-input-text></form>`,
    ['otp-token'],
  ],
  [
    'Uptime Kuma',
    `<form class="form"><h1 class="h3 mb-3 fw-normal"></h1><div class="form-floating mt-3"><input id="otp" type="text" maxlength="6" class="form-control" placeholder="123456" autocomplete="one-time-code" required><label for="otp">Token</label></div></form>`,
    ['otp'],
  ],
  [
    'SimpleLogin',
    `<div class="card"><div class="card-body p-6"><form method="post"><input id="csrf_token" name="csrf_token" type="hidden"><div class="font-weight-bold mt-5">Token</div><div class="small-text">Please enter the 2FA code from your 2FA authenticator</div><input autofocus autocomplete="off" class="form-control" id="token" name="token" pattern="[0-9]*" inputmode="numeric" type="text" value=""></form><hr><a href="/auth/recovery">Having trouble with your authenticator?</a></div></div>`,
    ['token'],
  ],
  [
    'Passbolt',
    `<form acceptCharset="utf8"><h1>Multi factor authentication required</h1><div class="input-verify"><div class="input text required"><label for="otp">One Time Password (OTP)</label><input type="text" name="otp" id="otp" placeholder="123456" autocomplete="off" maxlength="6"><div class="helptext">Enter the six digit number as presented on your phone or tablet.</div></div></div></form>`,
    ['otp'],
  ],
  [
    'ASP.NET Identity',
    `<h2>Two-factor authentication</h2><hr><p>Your login is protected with an authenticator app. Enter your authenticator code below.</p><form method="post" class="w-100"><input name="RememberMe" type="hidden"><div class="form-floating mb-3"><input class="form-control" autocomplete="off" type="text" data-val="true" data-val-length="The Authenticator code must be at least 6 and at max 7 characters long." data-val-required="The Authenticator code field is required." id="Input_TwoFactorCode" maxlength="7" name="Input.TwoFactorCode" value=""><label for="Input_TwoFactorCode" class="form-label">Authenticator code</label></div></form><p>Don't have access to your authenticator device? You can <a>log in with a recovery code</a>.</p>`,
    ['Input.TwoFactorCode'],
  ],
  [
    'simpleSAMLphp',
    `<h1>Additional verification</h1><form method="post"><input type="hidden" name="StateId"><p>Please enter your passcode.</p><input id="otp" tabindex="1" name="code" type="password" size="8" autocomplete="off"><button>Login</button></form>`,
    ['code'],
  ],
  [
    'Apereo CAS',
    `<section><h1>Authentication with Google Authenticator</h1><form id="fm1"><p>Your selected device for multifactor authentication is: <b>phone</b></p><label class="mdc-text-field"><input class="mdc-text-field__input pwd" type="password" id="token" name="token" size="10" tabindex="1" autocomplete="off"><span class="mdc-floating-label">Token:</span></label></form></section>`,
    ['token'],
  ],
  [
    'ADFS with an OTP adapter',
    `<div id="authArea"><div id="loginArea"><form method="post" id="loginForm"><p id="pageIntroductionText">For security reasons, we require additional information to verify your account.</p><label for="challengeQuestionInput" class="block">Please enter the code displayed in your authentication app</label><input id="challengeQuestionInput" name="ChallengeQuestionAnswer" type="text" value="" class="text" placeholder="Verification code"></form></div></div>`,
    ['ChallengeQuestionAnswer'],
  ],
  [
    'WSO2',
    `<div class="ui segment"><h3>Verify with TOTP</h3><form id="pin_form"><p>Enter the verification code generated by your authenticator app</p><div class="field"><input type="text" aria-label="1" class="text-center p-3" id="pincode-1" name="number" maxlength="1" tabindex="1"><input type="text" aria-label="2" class="text-center p-3" id="pincode-2" name="number" maxlength="1"><input type="text" id="pincode-3" name="number" maxlength="1"><input type="text" id="pincode-4" name="number" maxlength="1"><input type="text" id="pincode-5" name="number" maxlength="1"><input type="text" id="pincode-6" name="number" maxlength="1"></div><input type="hidden" name="token" id="token"></form></div>`,
    ['number', 'number', 'number', 'number', 'number', 'number'],
  ],
  [
    'LemonLDAP::NG',
    `<form id="totp-form"><div class="alert">Enter TOTP code</div><div class="input-group"><span class="icon"></span><input name="code" value="" type="text" class="form-control" id="totpcode" trplaceholder="code" placeholder="Code" autocomplete="one-time-code"></div></form>`,
    ['code'],
  ],
  [
    'Casdoor',
    `<div class="ant-form"><div style="text-align:center">Multi-factor authentication</div><div>You have enabled Multi-Factor Authentication, Please click &#39;Send Code&#39; to continue</div><form><div class="ant-form-item"><span class="ant-input-affix-wrapper"><input placeholder="Please input your passcode" autocomplete="off" id="passcode" type="text" class="ant-input"></span></div><button>Next step</button><a>Use a recovery code</a></form></div>`,
    ['passcode'],
  ],
];
