import Wording

extension Unicode.Scalar {
    fileprivate var isHangul: Bool {
        (0xAC00...0xD7A3).contains(value) || (0x1100...0x11FF).contains(value)
    }
    fileprivate var isKana: Bool { (0x3041...0x30FF).contains(value) && value != 0x30FB }
    fileprivate var isKanji: Bool { (0x4E00...0x9FFF).contains(value) }
}

/// What is wrong with a text in a language; nil if it can be shown.
package func fault(
    of text: String, in language: Language, insteadOf english: String? = nil
) -> String? {
    if text.isEmpty { return "empty" }
    let scalars = text.unicodeScalars
    switch language {
    case .english:
        if scalars.contains(where: { $0.isHangul || $0.isKana || $0.isKanji }) {
            return "not English"
        }
    case .korean:
        if text != english, !scalars.contains(where: \.isHangul) { return "no Hangul" }
        if scalars.contains(where: { $0.isKana || $0.isKanji }) { return "Japanese" }
    case .japanese:
        if text != english, !scalars.contains(where: { $0.isKana || $0.isKanji }) {
            return "no Japanese"
        }
        if scalars.contains(where: \.isHangul) { return "Korean" }
    }
    // The known bad words of the translated documentation (reference, 12).
    let bad = ["保留", "顧客間関係", "販売代理店", "不正アクセス", "대리점", "전문 등급", "아이디"]
    return bad.first(where: text.contains).map { "bad word \($0)" }
}
