/** Grey bars where a column will be. It bears the column's name already, as HubSpot's does, and no property. */
export function SidebarSkeleton({ name }: { readonly name: string }) {
  return (
    <div className={`skeleton-column skeleton-${name}`} data-test-id={name} aria-busy="true">
      {Array.from({ length: 7 }, (_, index) => (
        <span key={index} className="skeleton" />
      ))}
    </div>
  );
}
