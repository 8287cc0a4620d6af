/// How a quantity is typed where one stands already: digits replace it, each sign changes it by
/// one, and the digits right after a single sign change it by so many.
enum QuantityTyping: Equatable, Sendable {
    /// It stands as it was proposed: the first digit replaces it.
    case proposed
    /// Digits were typed: further ones belong to them.
    case digits
    /// A sign was typed, and the number after it, 0 if there is none yet; `base` is changed by it.
    case signed(base: Int, sign: Int, number: Int)
    /// Signs were typed one after the other: the first digit replaces the quantity.
    case stepped

    /// What is typed may be any number of so many digits.
    static let most = 999_999_999

    /// What can be typed for a number.
    enum Letter: Equatable {
        /// 1 or -1.
        case sign(Int)
        case digit(Int)

        /// Digits of any script that has them, and signs of any width.
        init?(_ character: Character) {
            switch character {
            case "+", "＋": self = .sign(1)
            case "-", "－", "−", "–": self = .sign(-1)
            default:
                guard let digit = character.wholeNumberValue, (0...9).contains(digit) else {
                    return nil
                }
                self = .digit(digit)
            }
        }
    }

    /// Takes one letter more. Returns what the quantity is then: any number, allowed or not.
    mutating func type(_ letter: Letter, at quantity: Int) -> Int {
        switch (letter, self) {
        case (.sign(let sign), .signed(_, _, number: 0)), (.sign(let sign), .stepped):
            self = .stepped
            return quantity + sign
        case (.sign(let sign), _):
            self = .signed(base: quantity, sign: sign, number: 0)
            return quantity + sign
        case (.digit(let digit), .signed(let base, let sign, let number)):
            let longer = Self.longer(number, digit)
            self = .signed(base: base, sign: sign, number: longer)
            return base + sign * longer
        case (.digit(let digit), .digits): return Self.longer(quantity, digit)
        case (.digit(let digit), .proposed), (.digit(let digit), .stepped):
            self = .digits
            return digit
        }
    }

    /// The number with a digit more; one that has no room for it stays.
    private static func longer(_ number: Int, _ digit: Int) -> Int {
        number > most / 10 ? number : number * 10 + digit
    }

    /// Takes the last letter back. Returns what the quantity is then.
    mutating func deleteLast(at quantity: Int) -> Int {
        guard case .signed(let base, let sign, let number) = self else {
            self = .digits
            return quantity / 10
        }
        self = number < 10 ? .proposed : .signed(base: base, sign: sign, number: number / 10)
        return base + sign * (number / 10)
    }
}
