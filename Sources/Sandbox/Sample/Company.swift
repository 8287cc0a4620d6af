/// A company's name, and the same in letters that fit a domain.
struct Company {
    let name: String
    let slug: String

    init(name: String, slug: String) {
        self.name = name
        self.slug = slug
    }

    /// Invents one. Its number keeps the slug unique, as Microsoft does with a name taken.
    init(in region: Region, number: Int, chance: inout SplitMix64) {
        let first = chance.pick(region.firsts)
        var second = chance.pick(region.seconds)
        // Past a few hundred, a second trade and a town keep the names apart.
        let isFar = number > 400
        if isFar, chance.chance(75) { second.add(chance.pick(region.seconds), in: region) }
        var name = chance.pick(region.forms)
            .replacing("{A}", with: first.word).replacing("{B}", with: second.word)
        if isFar, chance.chance(80) {
            name = region.inTown
                .replacing("{N}", with: name).replacing("{T}", with: chance.pick(region.towns).name)
        }
        if number % 97 == 11 { name += region.longTail }
        self.init(name: name, slug: first.slug + second.slug + String(number))
    }
}

extension Region.Word {
    fileprivate mutating func add(_ other: Region.Word, in region: Region) {
        guard other.word != word else { return }
        word += region.spacing + other.word
        slug += other.slug
    }
}

extension String {
    fileprivate func replacing(_ mark: String, with text: String) -> String {
        guard let place = range(of: mark) else { return self }
        return replacingCharacters(in: place, with: text)
    }
}
