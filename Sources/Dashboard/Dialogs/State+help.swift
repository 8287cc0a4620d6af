import Canvas

extension State {
    /// Every key of the page that shows, and why it is off if it is; then who is signed in, and how
    /// the way to the service is.
    var helpLines: [Line] {
        let room = DialogBox.room(in: size)
        let rows = bindings.map { binding in
            (
                binding.keys.map(\.label).joined(separator: " "), words(binding.hint),
                binding.off(self)
            )
        }
        let width = rows.map(\.0.columns).max() ?? 0
        let keys = rows.flatMap { keys, hint, off -> [Line] in
            let line = Line(
                Span(keys.fitted(width), .key), Span("  " + hint, off == nil ? .text : .disabled))
            guard let off else { return [line] }
            return [line]
                + words.off(off).wrapped(columns: max(10, room - width - 4)).map {
                    Line(Span(String(repeating: " ", count: width + 4) + $0, .muted))
                }
        }
        let identity = ([words.identity(place.identity)] + connectionLines)
            .flatMap { $0.wrapped(columns: room) }.map { Line(Span($0, .muted)) }
        return keys + [Line()] + identity
    }
}
