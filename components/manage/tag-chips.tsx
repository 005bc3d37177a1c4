/** An account's tags, as the tables show them. */
export function TagChips({ tags }: { tags: readonly string[] }) {
  return (
    <span class="table-tags">
      {tags.map((tag) => (
        <span class="chip" key={tag}>
          {tag}
        </span>
      ))}
    </span>
  );
}
