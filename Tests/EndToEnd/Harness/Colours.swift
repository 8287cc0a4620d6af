/// Looks for colours in what was sent to a terminal.
enum Colours {
    /// The parameters of all sequences that set a colour.
    static func sequences(in sent: String) -> [String] {
        let texts = sent.split(separator: "\u{1B}[").dropFirst()
        return texts.compactMap { text in
            let parameters = text.prefix { $0.isNumber || $0 == ";" || $0 == ":" }
            guard text.dropFirst(parameters.count).first == "m" else { return nil }
            let numbers = parameters.split { $0 == ";" || $0 == ":" }.compactMap { Int($0) }
            let sets = numbers.contains { (30...49).contains($0) || (90...107).contains($0) }
            return sets ? String(parameters) : nil
        }
    }
}
