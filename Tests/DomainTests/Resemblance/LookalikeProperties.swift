import Chance
import Domain
import Samples
import Testing

@Suite struct `Of any name` {
    private static let words: [[String]] = [
        ["Contoso", "Fabrikam", "Northwind", "Tailspin", "Wingtip", "Adventure", "Proseware"],
        ["한빛전자", "아라물류", "두레식품", "가온건설", "누리테크", "마루상사", "새론제약"],
        ["みなと商事", "さくら工業", "ヤマト電機", "アサヒ物流", "富士通運", "東洋製薬", "カモメ書店"],
        ["Вектор", "Зора", "Συμμαχία", "İstanbul", "Český", "云帆能源", "成都电子"],
    ]
    private static let seeds: Range<UInt64> = 0..<500

    @Test(arguments: seeds)
    func `an edit is noticed, whatever it is`(seed: UInt64) {
        var dice = Dice(seed: seed)
        let name = dice.name(from: dice.pick(Self.words))
        let other = dice.edited(name, with: dice.pick(Self.words).joined())
        let (confusableKey, edited) = (ConfusableKey(name), ConfusableKey(other))
        #expect(confusableKey.resemblance(to: edited) != nil, "\(name) and \(other)")
        #expect(edited.resemblance(to: confusableKey) == confusableKey.resemblance(to: edited))
        #expect(confusableKey.outline.mayResemble(edited.outline), "\(name) and \(other)")
    }

    @Test func `another is hardly ever taken for it`() {
        var dice = Dice(seed: 4)
        let names = (0..<300).map { _ in dice.name(from: dice.pick(Self.words)) }
        var (taken, suspected) = (0, 0)
        for (place, name) in names.enumerated() {
            let confusableKey = ConfusableKey(name)
            for other in names.dropFirst(place + 1) where other != name {
                taken += confusableKey.resemblance(to: ConfusableKey(other)) == nil ? 0 : 1
                suspected += confusableKey.outline.mayResemble(ConfusableKey(other).outline) ? 1 : 0
            }
        }
        #expect(taken < 55)
        #expect(suspected < 900)
    }
}

extension Dice {
    fileprivate mutating func name(from words: [String]) -> String {
        let number = chance(1, in: 2) ? " \(Int.random(in: 1...999, using: &self))" : ""
        return pick(words) + pick([" ", ""]) + pick(words) + number
    }

    /// One letter put in, left out or replaced, or two neighbours swapped.
    fileprivate mutating func edited(_ name: String, with alphabet: String) -> String {
        var letters = Array(name)
        let place = Int.random(in: 0..<letters.count - 1, using: &self)
        let letter = pick(Array(alphabet + "rnmvwil01 ー"))
        switch Int.random(in: 0..<4, using: &self) {
        case 0: letters.insert(letter, at: place)
        case 1: letters.remove(at: place)
        case 2: letters[place] = letter
        default: letters.swapAt(place, place + 1)
        }
        return String(letters)
    }
}
