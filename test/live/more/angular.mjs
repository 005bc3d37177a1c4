/** An Angular component, compiled in the page, with `code` as the value that its template is bound to. */
async function angular(root, report, imports, template) {
  await import('@angular/compiler');
  const [{ ChangeDetectorRef, Component, inject, provideZonelessChangeDetection }, { bootstrapApplication }, forms] =
    await Promise.all([import('@angular/core'), import('@angular/platform-browser'), import('@angular/forms')]);
  let clear = () => {};
  class App {
    code = '';
    constructor() {
      const detector = inject(ChangeDetectorRef);
      clear = () => {
        this.code = '';
        detector.markForCheck();
      };
    }
    change(value) {
      this.code = value;
      report(String(value ?? ''));
    }
  }
  const selector = 'app-live';
  const Made = Component({ selector, imports: [forms.FormsModule, ...imports], template })(App) ?? App;
  root.append(document.createElement(selector));
  await bootstrapApplication(Made, { providers: [provideZonelessChangeDetection()] });
  return () => clear();
}

/** @type {Record<string, import('../components/kit.mjs').Mount>} */
export const ANGULAR = {
  'angular material matInput': async (root, report) => {
    await import('@angular/compiler');
    const [{ MatFormFieldModule }, { MatInputModule }] = await Promise.all([
      import('@angular/material/form-field'),
      import('@angular/material/input'),
    ]);
    return angular(
      root,
      report,
      [MatFormFieldModule, MatInputModule],
      '<mat-form-field><mat-label>Verification code</mat-label><input matInput [ngModel]="code" (ngModelChange)="change($event)" [ngModelOptions]="{standalone: true}"></mat-form-field>',
    );
  },
  'primeng p-inputotp': async (root, report) => {
    await import('@angular/compiler');
    const { InputOtpModule } = await import('primeng/inputotp');
    return angular(
      root,
      report,
      [InputOtpModule],
      '<p-inputotp [length]="6" [integerOnly]="true" [ngModel]="code" (ngModelChange)="change($event)" [ngModelOptions]="{standalone: true}" />',
    );
  },
};
