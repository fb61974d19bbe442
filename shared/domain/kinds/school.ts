import { bool, choice, date, long, phone, ref, required, schoolYear, text } from '../field.ts'
import { defineKind } from '../kind.ts'
import { SEX } from './choices.ts'

export const school = defineKind({
  id: 'school',
  label: { zh: '学校', en: 'School' },
  area: 'school',
  title: ['name'],
  key: [],
  sheet: true,
  single: true,
  fields: {
    name: text('学校名称', 'School name', required),
    stage: choice(
      '学段',
      'Stage',
      {
        kindergarten: { zh: '幼儿园', en: 'Kindergarten' },
        primary: { zh: '小学', en: 'Primary school' },
        junior: { zh: '初中', en: 'Junior secondary school' },
        nine_year: { zh: '九年一贯制', en: 'Nine-year school' },
        senior: { zh: '高中', en: 'Senior secondary school' },
        special: { zh: '特殊教育', en: 'Special education' },
      },
      required,
    ),
    district: text('所属区县', 'District'),
    address: text('地址', 'Address'),
    phone: phone('电话', 'Phone'),
    principal: text('校(园)长', 'Principal'),
    parent_school_name: text('家长学校名称', 'Name of the parent school'),
    founded_on: date('家长学校成立日期', 'Parent school founded on'),
    archive_fonds: text('全宗号', 'Fonds number'),
  },
})

export const campus = defineKind({
  id: 'campus',
  label: { zh: '校区', en: 'Campus' },
  area: 'school',
  title: ['name'],
  key: ['name'],
  sheet: true,
  fields: {
    name: text('名称', 'Name', required),
    address: text('地址', 'Address'),
    head: text('负责人', 'Head'),
  },
})

/** A school year whose term dates differ from the usual ones (domain: both are editable per year). */
export const school_year = defineKind({
  id: 'school_year',
  label: { zh: '学年', en: 'School year' },
  area: 'school',
  title: ['year'],
  key: ['year'],
  yearRule: { field: 'year' },
  sheet: true,
  fields: {
    year: schoolYear(required),
    first_term_from: date('第一学期开始', 'First term from', required),
    first_term_to: date('第一学期结束', 'First term to', required),
    second_term_from: date('第二学期开始', 'Second term from', required),
    second_term_to: date('第二学期结束', 'Second term to', required),
  },
})

export const schoolClass = defineKind({
  id: 'class',
  label: { zh: '班级', en: 'Class' },
  area: 'school',
  title: ['name', 'year'],
  key: ['year', 'name'],
  yearRule: { field: 'year' },
  sheet: true,
  fields: {
    year: schoolYear(required),
    campus: ref('校区', 'Campus', 'campus'),
    grade: text('年级', 'Grade', required),
    name: text('班级', 'Class', required),
    head_teacher: text('班主任', 'Class teacher'),
  },
})

export const student = defineKind({
  id: 'student',
  label: { zh: '学生', en: 'Student' },
  area: 'school',
  title: ['name'],
  key: ['name', 'student_no'],
  sheet: true,
  fields: {
    name: text('姓名', 'Name', required),
    sex: choice('性别', 'Sex', SEX),
    student_no: text('学号', 'Student number'),
    status: choice('状态', 'Status', {
      enrolled: { zh: '在读', en: 'Enrolled' },
      left: { zh: '转出', en: 'Left' },
      graduated: { zh: '毕业', en: 'Graduated' },
    }),
    note: text('备注', 'Note'),
  },
})

/** One class a student and school year: this carries a child from 小班 to 大班 without losing past attendance. */
export const enrollment = defineKind({
  id: 'enrollment',
  label: { zh: '学籍在班', en: 'Enrollment' },
  area: 'school',
  title: ['student', 'class'],
  key: ['student', 'class'],
  yearRule: { via: 'class' },
  sheet: true,
  fields: {
    student: ref('学生', 'Student', 'student', required),
    class: ref('班级', 'Class', 'class', required),
    joined_on: date('入班日期', 'Joined on'),
    left_on: date('离班日期', 'Left on'),
  },
})

export const guardian = defineKind({
  id: 'guardian',
  label: { zh: '家长', en: 'Guardian' },
  area: 'school',
  title: ['name'],
  key: ['name', 'phone'],
  sheet: true,
  fields: {
    name: text('姓名', 'Name', required),
    phone: phone('联系电话', 'Phone'),
    employer: text('工作单位', 'Employer'),
    address: text('家庭住址', 'Home address'),
    skills: long('可提供的资源', 'Can offer'),
  },
})

export const guardianship = defineKind({
  id: 'guardianship',
  label: { zh: '监护关系', en: 'Guardianship' },
  area: 'school',
  title: ['student', 'guardian'],
  key: ['student', 'guardian'],
  sheet: true,
  fields: {
    student: ref('学生', 'Student', 'student', required),
    guardian: ref('家长', 'Guardian', 'guardian', required),
    relation: choice(
      '关系',
      'Relation',
      {
        father: { zh: '父亲', en: 'Father' },
        mother: { zh: '母亲', en: 'Mother' },
        grandfather: { zh: '祖父/外祖父', en: 'Grandfather' },
        grandmother: { zh: '祖母/外祖母', en: 'Grandmother' },
        other: { zh: '其他', en: 'Other' },
      },
      required,
    ),
    primary: bool('主要联系人', 'Primary contact'),
  },
})
