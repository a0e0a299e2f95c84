import { contestPaths } from '#app/contest-paths.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Link } from '#app/ui/link.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { textIn } from '../../form-values.ts';
import { fieldOf, type PartProps } from './part-context.ts';
import { AddRow, RowList } from './row-list.tsx';

/** Who carries the challenge, with logo and what each does for it. */
export function PartnersPart(props: PartProps) {
  const t = useT('challengeParts');
  const common = useT('common');
  const { organisations } = props.choices;
  const chosen = (name: string) =>
    organisations.find((one) => one.id === textIn(props.values, `${name}.organisationId`));
  return (
    <>
      <RowList
        {...props}
        titleOf={({ name }) => chosen(name)?.name ?? t('partners.one')}
        empty={t('partners.empty')}
        add={<AddRow>{t('partners.add')}</AddRow>}
      >
        {({ name }) => {
          const organisation = chosen(name);
          return (
            <>
              <Select
                {...fieldOf(props, `${name}.organisationId`, t('partners.organisation'))}
                emptyLabel={t('partners.choose')}
                options={organisations.map((one) => ({ value: one.id, label: one.name }))}
              />
              <TextField
                {...fieldOf(props, `${name}.part`, t('partners.part'))}
                hint={t('partners.partHint')}
                optionalLabel={common('form.optional')}
              />
              {organisation && (
                <div className="partner-logo-line">
                  {organisation.logoFileId ? (
                    <img
                      className="partner-logo"
                      src={paths.file(organisation.logoFileId)}
                      alt={t('partners.logoOf', { name: organisation.name })}
                    />
                  ) : (
                    <p className="muted">{t('partners.noLogo')}</p>
                  )}
                  <ButtonLink
                    tone="quiet"
                    icon="upload"
                    to={contestPaths.organisationLogo(organisation.slug)}
                    target="_blank"
                  >
                    {organisation.logoFileId ? t('partners.changeLogo') : t('partners.addLogo')}
                  </ButtonLink>
                </div>
              )}
            </>
          );
        }}
      </RowList>
      <p className="muted">
        {t.rich('partners.notThere', { link: (words) => <Link to={paths.newOrganisation()}>{words}</Link> })}
      </p>
    </>
  );
}
