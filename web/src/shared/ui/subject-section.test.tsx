import { screen, within } from '@testing-library/react';
import { renderPage } from '../testing/render-page';
import { SubjectPart, SubjectSection } from './subject-section';

test('a part that holds nothing leaves its act in the heading’s line and no heading of its own', async () => {
  await renderPage(
    <SubjectSection>
      <SubjectPart title="督办单" acts={<button type="button">发督办单</button>} />
      <SubjectPart title="销号" acts={<button type="button">申请销号</button>}>
        <p>已申请</p>
      </SubjectPart>
    </SubjectSection>,
  );
  const section = await screen.findByRole('region', { name: '督查' });
  expect(within(section).queryByRole('heading', { name: '督办单' })).toBeNull();
  const part = within(section).getByRole('region', { name: '销号' });
  expect(part).toHaveTextContent('销号已申请');
  const acts = within(section).getAllByRole('button');
  expect(acts.map(({ textContent }) => textContent)).toEqual(['发督办单', '申请销号']);
  for (const act of acts) expect(part).not.toContainElement(act);
});

test('outside of a section a part is a panel with its own heading', async () => {
  await renderPage(<SubjectPart title="督办单" acts={<button type="button">发督办单</button>} />);
  const part = await screen.findByRole('region', { name: '督办单' });
  expect(within(part).getByRole('heading', { level: 2, name: '督办单' })).toBeInTheDocument();
  expect(within(part).getByRole('button', { name: '发督办单' })).toBeInTheDocument();
});
