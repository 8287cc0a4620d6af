import Canvas

extension [TableColumn] {
    /// The same columns, that of the order with room for its sign where there is any: it takes
    /// `sign` columns of the screen.
    func signed(
        by order: ListOrder?, in room: Int, gap: Int, sign: Int
    ) -> [TableColumn] {
        guard let place = firstIndex(where: { $0.isOf(order) }) else { return self }
        var signed = self
        signed[place] = self[place].signed(sign)
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

    /// The same places without the columns that show only because others are hidden, and would take
    /// room from what stands beside those: that room is for what is cut.
    func withoutNew(_ shown: [Int], in room: Int, gap: Int, order: ListOrder?) -> [Int] {
        guard contains(where: \.isHidden) else { return shown }
        let whole = map { $0.chosen(isHidden: false, turn: $0.turn) }
        let before = whole.shown(in: room, gap: gap, order: order)
        let widths = before.map { whole[$0] }.widths(
            in: room - gap * Swift.max(0, before.count - 1), clear: 0, order: order)
        let had = Dictionary(uniqueKeysWithValues: zip(before, widths))
        func needs(_ place: Int) -> Int {
            had[place] ?? (self[place].stretches ? self[place].usual : self[place].most)
        }
        var kept = shown
        let new = shown.filter { had[$0] == nil && !self[$0].isOf(order) }
            .sorted { self[$0].expendability > self[$1].expendability }
        for place in new where kept.reduce(-gap, { $0 + needs($1) + gap }) > room {
            kept.removeAll { $0 == place }
        }
        return kept
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
        indices.filter { (self[$0].isShown && !self[$0].isHidden) || self[$0].isOf(order) }
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
    fileprivate func isOf(_ order: ListOrder?) -> Bool {
        order != nil && sort == order?.column && !isHidden
    }
}

extension [TableColumn] {
    /// A column that stretches is not narrower than that, unless it says so.
    private static var narrowest: Int { 10 }

    /// Each column gets what it needs at least, then those that stretch their usual width, then all
    /// the others what their texts need and these as much as there is. What is cut then gets what
    /// stays blank elsewhere: the `clear` columns beside the table, and those that the texts of
    /// other columns do not fill. So no text whose length is known is cut beside such blanks.
    func widths(in room: Int, clear: Int, order: ListOrder?) -> [Int] {
        var widths = map(\.width)
        var spare = room - widths.reduce(0, +)
        // A sign says what a text does: it stays alone before names are cut.
        var cut: Set<Int> = []
        for place in indices
        where spare < 0 && !self[place].stretches && self[place].narrow < widths[place] {
            spare += widths[place] - self[place].narrow
            widths[place] = self[place].narrow
            cut.insert(place)
        }
        // On a very narrow page names are cut before what is beside them.
        for place in indices where spare < 0 && self[place].stretches {
            let least = Swift.min(Self.narrowest, self[place].narrow)
            let less = Swift.min(-spare, Swift.max(0, widths[place] - least))
            widths[place] -= less
            spare += less
        }
        for limits in growth(in: room) { widths.grow(to: limits, by: &spare, except: cut) }
        spare += blanks(of: &widths, clear: clear, spare: spare, except: cut, order)
        widths.grow(to: map(\.longest), by: &spare, except: cut)
        widths.grow(to: map { $0.filled ?? 0 }, by: &spare, except: cut)
        return widths
    }

    /// Up to which widths the columns grow, one after the other.
    private func growth(in room: Int) -> [[Int]] {
        // Room for the sign of the order comes after that for names.
        let unsigned = map { $0.keepsSign ? $0.width : $0.usual }
        let steps = [
            unsigned, zip(self, unsigned).map { Swift.max($0.longest, $1) }, map(\.usual),
            map(\.most),
        ]
        guard room >= Layout.spokenColumns else { return steps }
        // What is said is not cut: numbers are short, and the rest is for names.
        return steps + [
            map { Swift.max($0.most, 100) }, map { $0.stretches ? .max : Swift.max($0.most, 100) },
        ]
    }

    /// Takes as many columns as texts lack that are cut, from what stays blank: first those beside
    /// the table, then what the texts of the columns leave, of the columns that are needed least
    /// first. `spare` is negative where the table is wider than the page.
    private func blanks(
        of widths: inout [Int], clear: Int, spare: Int, except cut: Set<Int>, _ order: ListOrder?
    ) -> Int {
        var missing =
            indices.filter { !cut.contains($0) }
            .reduce(0) { $0 + Swift.max(0, (self[$1].filled ?? 0) - widths[$1]) }
            - Swift.max(0, spare)
        guard missing > 0 else { return 0 }
        var taken = Swift.min(missing, Swift.max(0, clear + Swift.min(0, spare)))
        missing -= taken
        for place in indices.sorted(by: { self[$0].expendability > self[$1].expendability }) {
            guard let filled = self[place].filled, self[place].isMeasuredWhole else { continue }
            // The whole name stays there, with the sign of the order.
            let title =
                self[place].title.columns
                + (self[place].isOf(order) ? self[place].orderSign : 0)
            let less = Swift.min(missing, Swift.max(0, widths[place] - Swift.max(filled, title)))
            widths[place] -= less
            missing -= less
            taken += less
        }
        return taken
    }
}

extension [Int] {
    /// Gives each as much of `spare` as there is, in equal shares up to its limit.
    fileprivate mutating func grow(to limits: [Int], by spare: inout Int, except cut: Set<Int>) {
        var growing = indices.filter { self[$0] < limits[$0] && !cut.contains($0) }
        while spare > 0, !growing.isEmpty {
            for (turn, place) in growing.enumerated() {
                let share = Swift.max(spare > 0 ? 1 : 0, spare / (growing.count - turn))
                let more = Swift.min(share, limits[place] - self[place])
                self[place] += more
                spare -= more
            }
            growing.removeAll { self[$0] == limits[$0] }
        }
    }
}
