import Canvas

extension [TableColumn] {
    /// The same columns, that of the order with room for its sign where there is any.
    func signed(by order: ListOrder?, in room: Int, gap: Int) -> [TableColumn] {
        guard let place = firstIndex(where: { $0.isOf(order) }) else { return self }
        var signed = self
        signed[place] = self[place].signed
        let shown = signed.shown(in: room, gap: gap, order: order)
        let least = shown.reduce(-gap) { $0 + signed[$1].narrow + gap }
        return least <= room ? signed : self
    }

    /// Up to so many columns names are cut for columns that can be spared; wider lists have more
    /// columns only where the names are whole.
    private static var usualRoom: Int { 76 }

    /// Returns the places of the columns that show in so many columns of the screen, with a gap
    /// between two of them. No column shows before one that is needed more: so a wider list has all
    /// that a narrower one has.
    func shown(in room: Int, gap: Int, order: ListOrder?) -> [Int] {
        if let squeezed = squeezed(in: room, gap: gap, order) { return squeezed }
        let possible = possible(order)
        var shown = kept(in: room, gap: gap, order)
        // What is needed less does not come and go in the place of the column of the order.
        guard possible.allSatisfy({ !self[$0].isOf(order) || shown.contains($0) }) else {
            return shown
        }
        var taken = shown.reduce(-gap) { $0 + self[$1].width + gap }
        var usual = shown.reduce(-gap) { $0 + self[$1].usual + gap }
        let cutRoom =
            possible.contains { self[$0].isName } ? Swift.min(room, Self.usualRoom) : room
        let others = possible.filter { self[$0].expendability > 0 && !shown.contains($0) }
            .sorted { self[$0].expendability < self[$1].expendability }
        for place in others {
            let column = self[place]
            let isWhole = usual + gap + column.width <= room
            let isCut = !column.isSpare && taken + gap + column.width <= cutRoom
            guard isWhole || isCut else { break }
            taken += gap + column.width
            usual += gap + column.usual
            shown.append(place)
        }
        return shown.sorted()
    }

    /// The columns of a list in any order, and that of its order, as far as they have room where
    /// some of them are narrower; nil where none can be, or nothing else has to give way.
    private func squeezed(in room: Int, gap: Int, _ order: ListOrder?) -> [Int]? {
        guard let sorted = firstIndex(where: { $0.isOf(order) }), contains(where: \.isNarrowing)
        else { return nil }
        let usual = shown(in: room, gap: gap, order: nil)
        guard !usual.contains(sorted) else { return nil }
        var shown = usual.filter { self[$0].expendability == 0 } + [sorted]
        var taken = shown.reduce(-gap) { $0 + self[$1].narrow + gap }
        guard taken <= room else { return nil }
        let others = usual.filter { !shown.contains($0) }
            .sorted { self[$0].expendability < self[$1].expendability }
        for place in others {
            taken += gap + self[place].narrow
            guard taken <= room else { break }
            shown.append(place)
        }
        return shown.sorted()
    }

    /// The columns there are values for, and that of the order.
    private func possible(_ order: ListOrder?) -> [Int] {
        indices.filter { self[$0].isShown || self[$0].isOf(order) }
    }

    /// Those that are needed always, and that of the order where there is room for it as well.
    private func kept(in room: Int, gap: Int, _ order: ListOrder?) -> [Int] {
        let always = possible(order).filter { self[$0].expendability == 0 }
        guard let sorted = firstIndex(where: { $0.isOf(order) }), !always.contains(sorted)
        else { return always }
        let both = always + [sorted]
        return both.reduce(-gap) { $0 + self[$1].width + gap } <= room ? both : always
    }
}

extension TableColumn {
    /// Whether it may be narrower than it is elsewhere.
    fileprivate var isNarrowing: Bool { narrow < width }

    /// Whether the list is sorted by it.
    fileprivate func isOf(_ order: ListOrder?) -> Bool { order != nil && sort == order?.column }
}
