extension String {
    /// Return this text as rows of at most so many columns, broken between words; a word longer
    /// than a row is broken between characters. Line feeds are kept.
    ///
    /// Chinese and Japanese may break after any character, but no row begins with a closing mark
    /// such as 。or 」, or ends with an opening one.
    package func wrapped(columns: Int) -> [String] {
        let room = max(1, columns)
        return split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .flatMap { Paragraph($0).rows(of: room) }
    }
}

/// Text without line feeds, in pieces that must not be broken.
private struct Paragraph {
    private var pieces: [String] = []

    init(_ text: Substring) {
        var previous: Character?
        for character in text {
            if let before = previous, !mayBreak(between: before, and: character) {
                pieces[pieces.count - 1].append(character)
            } else {
                pieces.append(String(character))
            }
            previous = character
        }
    }

    func rows(of room: Int) -> [String] {
        var rows: [String] = []
        var row = ""
        var covered = 0
        // Blanks are kept only if a word follows them in the same row.
        var pending = ""
        for piece in pieces {
            if piece.first == " " {
                pending = piece
                continue
            }
            let width = piece.columns
            if covered + pending.columns + width <= room {
                row += pending + piece
                covered += pending.columns + width
                pending = ""
                continue
            }
            if covered > 0 { rows.append(row) }
            pending = ""
            row = ""
            covered = 0
            for character in piece {
                let columns = character.columns
                if covered + columns > room, covered > 0 {
                    rows.append(row)
                    row = ""
                    covered = 0
                }
                row += columns > room ? "…" : String(character)
                covered += min(columns, room)
            }
        }
        rows.append(row)
        return rows
    }
}

private func mayBreak(between left: Character, and right: Character) -> Bool {
    if left == " " || right == " " { return left != right }
    if closing.contains(right) || opening.contains(left) { return false }
    return left.isIdeographic || right.isIdeographic
}

private let closing: Set<Character> = Set(
    "、。，．・：；？！）］｝〕〉》」』】〗〙’”»…‥ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ｡｣､･)]}>,.!?:;%")
private let opening: Set<Character> = Set("（［｛〔〈《「『【〖〘‘“«｢([{<")

extension Character {
    /// Written without blanks between words: Chinese and Japanese, but not Korean.
    fileprivate var isIdeographic: Bool {
        switch unicodeScalars.first?.value ?? 0 {
        case 0x2E80...0x30FF, 0x31F0...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9D,
            0x20000...0x3FFFD:
            true
        default:
            false
        }
    }
}
