/// Where the rows of the screen are in a longer list: a thumb in the last column.
package struct ScrollBar: Equatable, Sendable {
    /// The rows of the screen that the thumb covers, counted from the first row of the list.
    package let thumb: Range<Int>

    /// The bar of a list of `count` items of which `height` show, from `top` on; nil if all show.
    /// The thumb touches an end only where the list does, as far as there are rows.
    package init?(top: Int, height: Int, count: Int) {
        guard height > 0, count > height else { return nil }
        let share = Double(height) / Double(count)
        let length = max(1, min(height - 1, Int(Double(height) * share)))
        let (room, last) = (height - length, count - height)
        let place = min(max(0, top), last)
        guard room > 1, place > 0, place < last else {
            let start = place == 0 ? 0 : place == last ? room : min(room, 1)
            thumb = start..<start + length
            return
        }
        let start = 1 + Int(Double(place - 1) * Double(room - 1) / Double(max(1, last - 1)))
        thumb = min(start, room - 1)..<min(start, room - 1) + length
    }

    /// What stands in the last column of each row of the thumb.
    package static func sign(in glyphs: Glyphs) -> Span { Span(String(glyphs.thumb), .border) }
}

extension Line {
    /// Return this row with its last column of `columns` free, so that nothing touches the edge: it
    /// is cut if it ends there with anything but a blank.
    package func clear(ofEdge columns: Int) -> Line {
        let covered = self.columns
        if covered < columns || covered == columns && spans.last?.text.utf8.last == 0x20 {
            return self
        }
        return Line(fitted(max(0, columns - 1)).spans + [Span(" ")], isSelected: isSelected)
    }
}
