extension Sequence<Unicode.Scalar> {
    /// Hands over the scalars ncurses is to draw, in order.
    ///
    /// A terminal may draw several emoji with joiners between them as one picture of two columns,
    /// while ncurses gives each its own. So that both agree, only the first of them is drawn.
    @inline(__always)
    func forEachDrawn(_ body: (Unicode.Scalar) -> Void) {
        let joiner: Unicode.Scalar = "\u{200D}"
        var isJoined = false
        for scalar in self where !scalar.isRemovedFromSpans {
            if scalar == joiner {
                isJoined = true
                continue
            }
            if isJoined {
                isJoined = false
                if scalar.isWideEmoji { continue }
                body(joiner)
            }
            body(scalar)
        }
    }

    var drawnColumns: Int {
        var sum = 0
        forEachDrawn { sum += $0.columns }
        return sum
    }
}

extension Unicode.Scalar {
    fileprivate var isWideEmoji: Bool {
        value >= 0x231A && columns == 2 && properties.isEmojiPresentation
    }
}
