"""Found again: every public record by the words it says of itself."""
